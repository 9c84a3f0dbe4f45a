#!/usr/bin/env python3
# ===- refuse.py - imports broken files, expects each to be refused with its own words ---===
# SPDX-License-Identifier: Apache-2.0
"""refuse.py FOLDER SCHEMA_FOLDER PROTOC

Every `*.txtpb` of the folder but base.txtpb is a case: protobuf text that is merged into base.txtpb, by putting one encoded
message behind the other (with `# alone` on its second line it stands alone). `doc_string: "odd"` stands for a field that MindIR does not
have. Its first line, `# refused: TEXT`, is what the message must hold. `msc-translate` must exit with 1.
"""
import pathlib
import re
import subprocess
import sys


def main(folder, schema, protoc):
    folder = pathlib.Path(folder)
    command = [protoc, "--encode=mind_ir.ModelProto", "--proto_path=" + schema, "mindir.proto"]
    odd = lambda encoded: re.sub(rb".\x03odd", b"\xfa\x06\x02dd", encoded, flags=re.S)  # field 111, as long
    encode = lambda text: odd(subprocess.run(command, input=text.encode(), check=True, stdout=subprocess.PIPE).stdout)
    base = encode((folder / "base.txtpb").read_text())
    failed = 0
    cases = sorted(p for p in folder.glob("*.txtpb") if p.stem != "base")
    for case in cases:
        text = case.read_text()
        lines = text.splitlines()
        expected = lines[0].split("# refused: ", 1)[1]
        model = case.with_suffix(".mindir")
        model.write_bytes((b"" if lines[1] == "# alone" else base) + encode(text))
        run = subprocess.run(["msc-translate", "--import-mindir", model], capture_output=True, text=True)
        if run.returncode != 1 or expected not in run.stderr or run.stdout:
            failed += 1
            print("%s: exit code %d, expected %r in: %s" % (case.stem, run.returncode, expected, run.stderr))
    print("%d refused as expected, %d not" % (len(cases) - failed, failed))
    return 1 if failed or not cases else 0


sys.exit(main(*sys.argv[1:]))
