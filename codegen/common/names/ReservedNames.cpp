//===- ReservedNames.cpp - words that cannot name a model -----------------===//
// SPDX-License-Identifier: Apache-2.0
//
// A model's name becomes a type in C and C++, the first part of functions and
// the name of files. It must not be a word of the languages, nor something that
// the C library's headers declare, define as a macro or that would collide as
// NAME_create, nor may NAME.h stand in for a header of the system. Names that
// the generated code uses itself are no problem: it keeps them apart.
//
//===----------------------------------------------------------------------===//
#include "codegen/common/names/Identifier.h"
#include "codegen/common/names/LibraryNames.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace llvm;

/// Keywords of C23 and C++20.
static constexpr const char *keywords =
    R"(alignas alignof and and_eq asm auto bitand bitor bool break case catch char
char16_t char32_t char8_t class co_await co_return co_yield compl concept
const const_cast consteval constexpr constinit continue decltype default
delete do double dynamic_cast else enum explicit export extern false float
for fortran friend goto if inline int long mutable namespace new noexcept
not not_eq nullptr operator or or_eq private protected public register
reinterpret_cast requires restrict return short signed sizeof static
static_assert static_cast struct switch template this thread_local throw
true try typedef typeid typename typeof union unsigned using virtual void
volatile wchar_t while xor xor_eq)";

/// Macros without arguments, and namespaces, that the compilers, the C
/// library's headers or our own define.
static constexpr const char *macros =
    R"(ACCESSPERMS ALLPERMS BUFSIZ BYTE_ORDER CHAR_BIT CSIGNAL DEFFILEMODE DOMAIN
E2BIG EACCES EADDRINUSE EADDRNOTAVAIL EADV EAFNOSUPPORT EAGAIN EALREADY
EBADE EBADF EBADFD EBADMSG EBADR EBADRQC EBADSLT EBFONT EBUSY ECANCELED
ECHILD ECHRNG ECOMM ECONNABORTED ECONNREFUSED ECONNRESET EDEADLK EDEADLOCK
EDESTADDRREQ EDOM EDOTDOT EDQUOT EEXIST EFAULT EFBIG EHOSTDOWN EHOSTUNREACH
EHWPOISON EIDRM EILSEQ EINPROGRESS EINTR EINVAL EIO EISCONN EISDIR EISNAM
EKEYEXPIRED EKEYREJECTED EKEYREVOKED EL2HLT EL2NSYNC EL3HLT EL3RST ELIBACC
ELIBBAD ELIBEXEC ELIBMAX ELIBSCN ELNRNG ELOOP EMEDIUMTYPE EMFILE EMLINK
EMSGSIZE EMULTIHOP ENAMETOOLONG ENAVAIL ENETDOWN ENETRESET ENETUNREACH
ENFILE ENOANO ENOBUFS ENOCSI ENODATA ENODEV ENOENT ENOEXEC ENOKEY ENOLCK
ENOLINK ENOMEDIUM ENOMEM ENOMSG ENONET ENOPKG ENOPROTOOPT ENOSPC ENOSR
ENOSTR ENOSYS ENOTBLK ENOTCONN ENOTDIR ENOTEMPTY ENOTNAM ENOTRECOVERABLE
ENOTSOCK ENOTSUP ENOTTY ENOTUNIQ ENXIO EOF EOPNOTSUPP EOVERFLOW EOWNERDEAD
EPERM EPFNOSUPPORT EPIPE EPROTO EPROTONOSUPPORT EPROTOTYPE ERANGE EREMCHG
EREMOTE EREMOTEIO ERESTART ERFKILL EROFS errno ESHUTDOWN ESOCKTNOSUPPORT
ESPIPE ESRCH ESRMNT ESTALE ESTRPIPE ETIME ETIMEDOUT ETOOMANYREFS ETXTBSY
EUCLEAN EUNATCH EUSERS EWOULDBLOCK EXDEV EXFULL FALSE FAPPEND FASYNC FFSYNC
FNDELAY FNONBLOCK HUGE_VAL I i386 INFINITY L_ctermid L_cuserid L_tmpnam
linux LONG_BIT main math_errhandling MAX_CANON MAX_HANDLE_SZ MAX_INPUT
MAXFLOAT msc NAN NDEBUG NFDBITS NULL NZERO OVERFLOW P_tmpdir PIPE_BUF PLOSS
sched_priority SING SNAN SNANF SNANF128 SNANF32 SNANF32X SNANF64 SNANF64X
SNANL st_atime st_ctime st_mtime std stderr stdin stdout TIME_UTC TLOSS TRUE
UNDERFLOW unix WCONTINUED WEOF WEXITED WNOHANG WNOWAIT WORD_BIT WSTOPPED
WUNTRACED)";

/// Macros in capitals up to their first underscore: SEEK_SET.
static constexpr const char *macroFamilies =
    R"(ADJ AIO AT ATOMIC BC CLOCK CLOCKS CLONE CLOSE CPU DBL DN EXIT F FALLOC FD FE
FLT FOPEN FP FUTEX HUGE L LC LDBL LOCK M MADV MAP MATH MCL MFD MLOCK MOD
MREMAP MS NL O P PKEY POSIX PRIO PROT PTHREAD R RE RENAME RLIM RLIM64 RLIMIT
ROBUST RUSAGE RWF RWH S SCHED SEEK SEM SIG SPLICE STA STATX STDERR STDIN
STDOUT SYNC SYS TIMER TMP TTY UTIME W X XATTR)";

/// pthread_create, timer_create and their like exist in the C library.
static constexpr const char *prefixes =
    "cnd mtx pthread regex sem thrd timer tss";

/// Headers of C, POSIX, CUDA and Ascend C: a model's folder is searched first.
/// example_main is a file of that folder.
static constexpr const char *headers =
    R"(alloca assert binders builtin_types channel_descriptor complex ctype cuda cuda_bf16
cuda_device_runtime_api cuda_fp16 cuda_runtime cuda_runtime_api
device_atomic_functions device_launch_parameters device_types dirent dlfcn
driver_functions driver_types endian err errno example_main fcntl features
fenv float getopt iconv inttypes iso646 kernel_operator libgen libintl
library_types limits locale malloc math monetary poll regex sched semaphore
setjmp signal stdalign stdarg stdatomic stdbit stdbool stdckdint stddef
stdint stdio stdlib stdnoreturn string strings surface_indirect_functions
surface_types syscall syslimits syslog termios texture_indirect_functions
texture_types tgmath threads time uchar unistd vector_functions vector_types
wchar wctype)";

static StringSet<> makeSet(ArrayRef<const char *> lists) {
  StringSet<> names;
  for (const char *list : lists) {
    SmallVector<StringRef> words;
    SplitString(list, words, " \n");
    names.insert(words.begin(), words.end());
  }
  return names;
}

/// SEEK_SET and INT_MAX, but not seek_set.
static bool isOfMacroFamily(StringRef name) {
  static const StringSet<> families = makeSet(macroFamilies);
  const auto [first, rest] = name.split('_');
  if (rest.empty() || any_of(name, isLower))
    return false;
  return families.contains(first) || name.ends_with("_MAX") ||
         name.ends_with("_MIN") || name.ends_with("_WIDTH") ||
         name.ends_with("_ENDIAN");
}

bool msc::isReservedName(StringRef name) {
  static const StringSet<> names =
      makeSet({keywords, macros, prefixes, headers, libraryNames});
  if (names.contains(name) || isOfMacroFamily(name) ||
      name.starts_with_insensitive("msc_") || name.starts_with("pthread_") ||
      name.starts_with("SYS_") || name.ends_with("intrin") ||
      name.ends_with("_t"))
    return true;
  const bool hasVariants = name.ends_with("f") || name.ends_with("l");
  return hasVariants && names.contains(name.drop_back());
}
