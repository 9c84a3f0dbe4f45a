#!/usr/bin/env python3
# ===- registry.py - the primitives of MindSpore's own registry, and those that msc takes ---===
# SPDX-License-Identifier: Apache-2.0
"""registry.py --msc MSC [--all]        with a Python that has MindSpore

Every class of primitives that this MindSpore defines (`mindspore.ops.operations`, and in 2.10 `mindspore.ops.auto_generate`), by what it is for.
Prints how many an inference network may hold, how many of them `msc ops` lists, and the names of the others; with --all also what is left out and
as what. A name in the registry says nothing about kernels: many primitives of 2.10 have none for the CPU.
"""
import argparse
import importlib
import inspect
import pkgutil
import re
import subprocess
import sys

# What no exported network computes with, by name: the first that matches.
KINDS = (
    ("gradients", r"Grad|Backward|Backprop(?!Input)|^Reduce.*Bprop|Bprop|^CorrectionMul|^BNTraining"),
    ("optimisers", r"Apply|^Adam|^Lamb|LARS|^SGD$|Momentum|Optim|^KFAC|AccumulateGrad"),
    ("communication between devices", r"^All(Reduce|Gather|ToAll|toall)|AllGather|AlltoAll|Broadcast$|Comm|^Send|Recv|Receive|Barrier|Collective|NeighborExchange|"
                                      r"ReduceScatter|^_?(Mirror|Virtual|Get.*Tensor.*Slice|HostAll)|Mem(Signal)?$|^Signal|SymmetricMemory|^Dist|^InnerComm"),
    ("data, queues and host", r"^(GetNext|Dequeue|Batch?Enqueue|Tensors?Queue|TensorArray|Buffer|.*ReplayBuffer|Env|Stack(Init|Push|Pop|Destroy)|PyFunc|PyExecute|PyInterpret|"
                              r"Dataset|Map(Tensor)?|Cache|EmbeddingTable|Pull|Push|Update(Cache|ToDevice|ToRemote)|.*Summary|TensorDump|TensorReport)"),
    ("training aids", r"BatchNormFold|MinMaxUpdate|Dropout|FloatStatus|SilentCheck|Hook|IFMR|LearnedScale|ActsULQ|WtsARQ|MixedPrecision"),
    ("for one device", r"^Cus|Npu|NPU|Ascend|Gpu|Cudnn|^Fused|Fusion|Flash|Paged|Mla|Moe|Ring|Grouped|^Gmm|Nsa|Trans(Shape|Data)|Format$|InternalAscend|Incre|Prompt|Aclnn"),
    ("of the compiler itself", r"^_|^[a-z]|^Primitive|^(Is(Instance|SubClass|Constant|Parameter|DimUnKnown)|Morph|Reusing|Reshard|ForiLoop|WhileLoop|Scan|GeSwitch|Merge|"
                               r"Partial|PartitionedCall|ConvertTo|Move(To)?|.*ToDevice|.*ToHost|ToOther|InsertGem.*|EmbeddingLookUp.*|Custom.*|Generator|.*Slices?Info|.*IndexInfo)"),
    ("sparse matrices", r"^(CSR|COO|Sparse|Dense(ToCSR|ToSparse|ToDense)|Ragged|.*ToSparse)"),
    ("random", r"Random|Normal|Uniform|Bernoulli|Multinomial|Poisson|Rand|Gamma$|Exponential$|Cauchy|CandidateSampler|Laplace|NonDeterministic"),
)


def primitives():
    """The names of all classes of primitives."""
    import mindspore.ops.operations as operations
    from mindspore.ops.primitive import Primitive
    modules = [operations] + [load(m.name) for m in pkgutil.walk_packages(operations.__path__, operations.__name__ + ".")] + [load("mindspore.ops.auto_generate")]
    members = (getattr(module, name, None) for module in modules if module for name in dir(module))
    return {m.__name__ for m in members if inspect.isclass(m) and issubclass(m, Primitive) and m.__module__.startswith("mindspore")}


def load(name):
    try:
        return importlib.import_module(name)
    except Exception:  # a module for another device
        return None


def kind_of(name):
    return next((kind for kind, pattern in KINDS if re.search(pattern, name)), None)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--msc", required=True)
    p.add_argument("--all", action="store_true", help="also what is left out")
    a = p.parse_args()
    listed = subprocess.run([a.msc, "ops"], capture_output=True, text=True, check=True).stdout
    taken = {line.split("\t")[0] for line in listed.splitlines()}
    names = primitives()
    import mindspore
    wanted = sorted(n for n in names if n in taken or not kind_of(n))
    missing = [n for n in wanted if n not in taken]
    print("MindSpore %s: %d primitives, %d that an inference network may hold; msc takes %d of them, not %d:" % (
        mindspore.__version__, len(names), len(wanted), len(wanted) - len(missing), len(missing)))
    print(" ".join(missing))
    for kind, _ in KINDS if a.all else ():
        left_out = sorted(n for n in names if n not in taken and kind_of(n) == kind)
        print("\n%s, %d:\n%s" % (kind, len(left_out), " ".join(left_out)))


if __name__ == "__main__":
    sys.exit(main())
