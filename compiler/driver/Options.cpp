//===- Options.cpp - the options that subcommands share -------------------===//
// SPDX-License-Identifier: Apache-2.0
#include "compiler/driver/Options.h"

#include "compiler/driver/Checks.h"
#include "compiler/driver/Log.h"

using namespace msc::driver;

void msc::driver::addCommonOptions(CLI::App &command) {
  command.add_flag_callback(
      "-v,--verbose", [] { log().setVerbosity(Log::Verbosity::Verbose); },
      "say more: the time of each step, commands");
  command.add_flag_callback(
      "-q,--quiet", [] { log().setVerbosity(Log::Verbosity::Quiet); },
      "say nothing but errors");
  static std::string color = "auto";
  command
      .add_flag("--color{always}", color,
                "colours: --color, --color=never; default: on a terminal")
      ->check(CLI::IsMember({"always", "never", "auto"}))
      ->each([](const std::string &when) { log().setColor(when); });
}

void msc::driver::addModelOptions(CLI::App &command, ModelOptions &options) {
  command.add_option("model", options.path, "the MindIR file")
      ->required()
      ->check(checkNotEmpty)
      ->type_name("MODEL.mindir");
  auto *key = command
                  .add_option("--key", options.key,
                              "key of an encrypted file, in hexadecimal")
                  ->check(checkHexKey);
  command
      .add_option("--key-file", options.keyFile,
                  "file with the key: its bytes, or hexadecimal text")
      ->check(checkNotEmpty)
      ->excludes(key);
  command
      .add_option("--dec-mode", options.decMode,
                  "cipher of an encrypted file; default: what the file says")
      ->check(CLI::IsMember({"AES-GCM", "AES-CBC", "SM4-CBC"}));
  command
      .add_option("--extern", options.externs,
                  "what computes the primitive OP: a C function of yours (see "
                  "kernels/msc_extern.h in the generated folder)")
      ->check(checkExtern)
      ->type_name("OP=FUNCTION");
  command.add_flag("--keep-prints", options.keepPrints,
                   "print what Print prints, and end the program where an "
                   "Assert fails; else they are left out");
}

void msc::driver::addShapes(CLI::App &command, CompileOptions &options) {
  command
      .add_option(
          "--shape", options.shapes,
          "fixes the open dimensions of an input: image=1x3x224x224, or bounds "
          "those that each run chooses: image=1..8x3x32..512x32..512")
      ->type_name("NAME=DIMS");
}

void msc::driver::addCompileOptions(CLI::App &command,
                                    CompileOptions &options) {
  addModelOptions(command, options.model);
  command
      .add_option("--name", options.name,
                  "prefix of the model's symbols; default: the file's name "
                  "made a C identifier")
      ->check(checkNotEmpty);
  command.add_option("--target", options.target, "what to generate")
      ->check(CLI::IsMember(getTargetNames()))
      ->capture_default_str();
  command
      .add_option("--march", options.machine.march,
                  "instruction set: native, x86-64-v2, x86-64-v3, x86-64-v4, "
                  "armv8-a, ...")
      ->check(checkMarch)
      ->capture_default_str();
  command
      .add_option("--weights", options.weights,
                  "embed them in the library, or load them from a file; "
                  "default: embed below 256 MB")
      ->check(CLI::IsMember({"embed", "file"}));
  command
      .add_option("--half-interior", options.halfInterior,
                  "what the kernels of a float16 or bfloat16 network compute "
                  "in between: half rounds after every operator, as MindSpore "
                  "does; float32 only what a kernel stores")
      ->check(CLI::IsMember({"half", "float32"}))
      ->capture_default_str();
  command.add_flag("--unfused", options.unfused,
                   "plain loops, one for each operator of the file, and no "
                   "shared memory: slow, to compare with when numbers differ");
  command
      .add_option("--cuda-arch", options.machine.cudaArchitectures,
                  "GPU architectures of --target cuda; default: 80,90 "
                  "(Ampere and Hopper; later GPUs take the last one's code)")
      ->delimiter(',')
      ->check(checkCudaArchitecture)
      ->type_name("ARCH,...");
  addShapes(command, options);
}

void msc::driver::addThreadsSwitch(CLI::App &command, CompileOptions &options) {
  command
      .add_option("--threads", options.threads,
                  "whether the generated code has a thread pool: on or off")
      ->check(checkSwitch)
      ->capture_default_str();
}

void msc::driver::addRunOptions(CLI::App &command, CompileOptions &options) {
  command
      .add_option("--link", options.links,
                  "objects and libraries with the functions of --extern")
      ->check(CLI::ExistingFile)
      ->type_name("FILE");
  command
      .add_option("--threads", options.threads,
                  "how many threads run it; on: as many as there are cores; "
                  "off: the code has no thread pool")
      ->check(checkThreads)
      ->capture_default_str();
}
