"""Figures of the whole office: who claims to be one, what proves it, and the proposals of it."""
