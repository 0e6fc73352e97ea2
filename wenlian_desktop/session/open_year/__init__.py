"""The parts of an open year's session: texts of its fields, steps on their way to the disk, undo, its file."""
