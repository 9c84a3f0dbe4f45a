//===- ReservedNames.cpp - words that cannot name a model -----------------===//
// SPDX-License-Identifier: Apache-2.0
//
// A model's name becomes a type in C and C++ and the first part of functions.
// It must not be a word of the languages, nor something that the C library's
// headers declare, define as a macro or that would collide as NAME_create.
//
//===----------------------------------------------------------------------===//
#include "codegen/common/Identifier.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringSet.h"

using namespace llvm;

/// Keywords of C23 and C++20.
static constexpr const char *keywords =
    "alignas alignof and and_eq asm auto bitand bitor bool break case catch "
    "char "
    "char16_t char32_t char8_t class co_await co_return co_yield compl concept "
    "const const_cast consteval constexpr constinit continue decltype default "
    "delete do double dynamic_cast else enum explicit export extern false "
    "float "
    "for fortran friend goto if inline int long mutable namespace new noexcept "
    "not not_eq nullptr operator or or_eq private protected public register "
    "reinterpret_cast requires restrict return short signed sizeof static "
    "static_assert static_cast struct switch template this thread_local throw "
    "true try typedef typeid typename typeof union unsigned using virtual void "
    "volatile wchar_t while xor xor_eq ";

/// Macros and namespaces that the compilers or our own headers define.
static constexpr const char *macros =
    "BUFSIZ DOMAIN EOF FALSE HUGE_VAL I INFINITY NAN NDEBUG NULL OVERFLOW "
    "PLOSS "
    "SING TLOSS TRUE UNDERFLOW i386 linux main msc std unix ";

/// pthread_create, timer_create and their like exist in the C library.
static constexpr const char *prefixes =
    "cnd mtx pthread regex sem thrd timer tss ";

/// Functions, types and macros of the C and POSIX headers. The float and long
/// double variants (sinf, sinl) are left to the rule in isReservedName.
static constexpr const char *library =
    "ACTION DIR ENTRY FILE VISIT a64l abort abs accept accept4 access acct "
    "acos "
    "acosh addrinfo adjtime alarm alignas alignof alloca alphasort and asctime "
    "asin asinh asprintf assert atan atan2 atanh atexit atof atoi atol "
    "basename "
    "bcmp bcopy be16toh be32toh be64toh bind bitand bitor bool brk bsearch "
    "btowc "
    "bzero c16rtomb c32rtomb c8rtomb calloc carg cbrt ceil chdir chmod chown "
    "chroot cimag clearenv clearerr clock clone close closedir closefrom compl "
    "complex confstr conj connect copysign cos cosh cproj creal creat crypt "
    "ctermid cuserid daemon daylight difftime dirent dirfd div dladdr dladdr1 "
    "dlclose dlerror dlinfo dlmopen dlopen dlsym dlvsym dprintf drand48 drem "
    "dup "
    "dup2 dup3 duplocale dysize eaccess ecvt entry environ erand48 erf erfc "
    "errno "
    "execl execle execlp execv execve execveat execvp execvpe exit exp exp10 "
    "exp2 "
    "expm1 fabs faccessat fallocate false fchdir fchmod fchmodat fchown "
    "fchownat "
    "fclose fcloseall fcntl fcvt fdatasync fdim fdopen fdopendir fegetenv "
    "fegetmode feof ferror fesetenv fesetmode fexecve fflush ffs fgetc fgetpos "
    "fgets fgetwc fgetws fileno finite flock flockfile floor fma fmax fmaximum "
    "fmaxmag fmemopen fmin fminimum fminmag fmod fopen fork fpathconf fprintf "
    "fputc fputs fputwc fputws fread free freopen frexp fromfp fromfpx fscanf "
    "fseek fseeko fsetpos fstat fstatat fsync ftell ftello ftruncate futimens "
    "futimes futimesat fwide fwprintf fwrite fwscanf gaicb gamma gcvt glob "
    "globfree gmtime grantpt gsignal hcreate hdestroy herror hsearch hstrerror "
    "htobe16 htobe32 htole16 htole32 htonl htons hypot ilogb imaxabs imaxdiv "
    "index initstate innetgr insque int iovec iruserok isalnum isalpha isascii "
    "isatty isblank iscntrl isctype isdigit iseqsig isfdtype isfinite isgraph "
    "isgreater isinf isless islower isnan isnormal isprint ispunct isspace "
    "isupper iswalnum iswalpha iswblank iswcntrl iswctype iswdigit iswgraph "
    "iswlower iswprint iswpunct iswspace iswupper iswxdigit isxdigit iszero "
    "itimerval j0 j1 jn jrand48 kill killpg l64a labs lchmod lchown lcong48 "
    "lconv "
    "ldexp ldiv le16toh le32toh le64toh lfind lgamma linger link linkat listen "
    "llabs lldiv llogb llrint llround localtime lockf log log10 log1p log2 "
    "logb "
    "longjmp lrand48 lrint lround lsearch lseek lstat lutimes madvise malloc "
    "mblen mbrlen mbrtoc16 mbrtoc32 mbrtoc8 mbrtowc mbsinit mbsrtowcs mbstowcs "
    "mbtowc memccpy memchr memcmp memcpy memfrob memmem memmove mempcpy "
    "memrchr "
    "memset mincore mkdir mkdirat mkdtemp mkfifo mkfifoat mknod mknodat "
    "mkostemp "
    "mkostemps mkstemp mkstemps mktemp mktime mlock mlock2 mlockall mmap "
    "mmsghdr "
    "modf mprotect mrand48 mremap msghdr msync munlock munmap nan nanosleep "
    "nearbyint newlocale nextafter nextdown nextup nice noreturn not nrand48 "
    "ntohl ntohs obstack offsetof open openat opendir optarg opterr optind "
    "optopt "
    "or osockaddr pathconf pause pclose perror pipe pipe2 poll pollfd popen "
    "pow "
    "ppoll pread printf prlimit profil pselect psiginfo psignal ptsname pwrite "
    "qecvt qelem qfcvt qgcvt qsort raise rand random rawmemchr rcmd read "
    "readahead readdir readlink realloc realpath recv recvfrom recvmmsg "
    "recvmsg "
    "regcomp regerror regexec regfree remainder remove remque remquo rename "
    "renameat renameat2 revoke rewind rewinddir rexec rindex rint rlimit rmdir "
    "round roundeven rpmatch rresvport rusage ruserok sbrk scalb scalbln "
    "scalbn "
    "scandir scandirat scanf seed48 seekdir select send sendmmsg sendmsg "
    "sendto "
    "shutdown sin sincos sinh sizeof sleep snprintf sockaddr socket splice "
    "sprintf sqrt srand srand48 srandom sscanf ssignal stat statx stderr stdin "
    "stdout stpcpy stpncpy strcat strchr strchrnul strcmp strcoll strcpy "
    "strcspn "
    "strdup strdupa strerror strfromd strfromf strfroml strfry strftime strlen "
    "strncat strncmp strncpy strndup strndupa strnlen strpbrk strptime strrchr "
    "strsep strsignal strspn strstr strtod strtof strtoimax strtok strtol "
    "strtold "
    "strtoq strtoul strtoumax strtouq strxfrm swab swprintf swscanf symlink "
    "symlinkat sync syncfs syscall sysconf system tan tanh tcgetpgrp tcsetpgrp "
    "tdelete tdestroy tee telldir tempnam tfind tgamma tgkill time timegm "
    "timelocal timeradd timercmp timersub timespec timeval timex timezone tm "
    "tmpfile tmpnam toascii tolower toupper towctrans towlower towupper true "
    "trunc truncate tsearch ttyname ttyslot twalk tzname tzset ualarm ucred "
    "ufromfp ufromfpx uint ulong umask uselocale ushort usleep utimensat "
    "utimes "
    "valloc vasprintf vdprintf vfork vfprintf vfscanf vfwprintf vfwscanf "
    "vhangup "
    "vmsplice void vprintf vscanf vsnprintf vsprintf vsscanf vswprintf "
    "vswscanf "
    "vwprintf vwscanf wait wait3 wait4 waitid waitpid wcpcpy wcpncpy wcrtomb "
    "wctob wctomb wctrans wctype wcwidth wprintf write wscanf xor y0 y1 yn ";

static StringSet<> makeReservedNames() {
  StringSet<> names;
  for (const char *list : {keywords, macros, prefixes, library}) {
    SmallVector<StringRef> words;
    StringRef(list).split(words, ' ', -1, /*KeepEmpty=*/false);
    names.insert(words.begin(), words.end());
  }
  return names;
}

bool msc::isReservedName(StringRef name) {
  static const StringSet<> names = makeReservedNames();
  if (names.contains(name) || name.starts_with("msc_") || name.ends_with("_t"))
    return true;
  const bool hasVariants = name.ends_with("f") || name.ends_with("l");
  return hasVariants && names.contains(name.drop_back());
}
