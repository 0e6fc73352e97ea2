"""Makes what an office gets: a folder that runs without Python, and from it a .deb and a .tar.xz; wheelhouses."""
