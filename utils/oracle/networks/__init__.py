# ===- __init__.py - small networks of the families that people compile, in this repository's own code ---===
# SPDX-License-Identifier: Apache-2.0
from . import classification, diffusion, language, pyramids, recognition, resolution, speech, text_detection, translation, yolo
from .registry import NETWORKS
