"""What every part of the window stands on: theme, icons, jobs, questions, menus, charts."""
