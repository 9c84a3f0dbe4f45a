# ===- __init__.py - what the Python of the tests shares ---===
# SPDX-License-Identifier: Apache-2.0
"""What several scripts of test/ and utils/peers need. Each has test/ put on the path by one line before it imports this package,

    sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

and may import `compare` and `mindir_file` after it: they lie in utils/oracle, because they run within MindSpore's environments too."""
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "utils/oracle"))
