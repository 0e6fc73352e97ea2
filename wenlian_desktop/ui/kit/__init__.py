"""Building blocks of the user interface: theme, icons, jobs, dialogs, menus, charts."""
