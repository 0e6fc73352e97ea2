"""What an office gets: how it is made, and, where `--package FILE` names one, whether it works without Python."""

import sys

from wenlian_desktop.distribution import ROOT

sys.path.insert(0, str(ROOT / "packaging"))
