# ===- folder.py - where a script works ---===
# SPDX-License-Identifier: Apache-2.0
import contextlib
import pathlib
import shutil
import tempfile


@contextlib.contextmanager
def work_folder(prefix, keep=None, place=None):
    """A new folder, in `place` or among the temporary ones, that goes afterwards; or `keep`, which stays."""
    if keep:
        keep.mkdir(parents=True, exist_ok=True)
    folder = keep or pathlib.Path(tempfile.mkdtemp(prefix=prefix, dir=place))
    try:
        yield folder.resolve()
    finally:
        if not keep:
            shutil.rmtree(folder, ignore_errors=True)
