//===- LibraryNames.cpp - what the C library's headers declare ------------===//
// SPDX-License-Identifier: Apache-2.0
#include "codegen/common/names/LibraryNames.h"

const char *const msc::libraryNames =
    R"(a64l abort abs accept accept4 access acct acos acosh ACTION addrinfo adjtime
alarm aligned_alloc alloca alphasort alphasort64 arc4random arc4random_buf
arc4random_uniform asctime asctime_r asin asinh asprintf assert
at_quick_exit atan atan2 atanh atexit atof atoi atol basename bcmp bcopy
be16toh be32toh be64toh bind brk bsearch btowc bzero c16rtomb c32rtomb
c8rtomb cabs cacos cacosh call_once calloc canonicalize
canonicalize_file_name carg casin casinh catan catanh cbrt ccos ccosh ceil
cexp chdir chmod chown chroot cimag clearenv clearerr clearerr_unlocked
clock clock_adjtime clock_getcpuclockid clock_getres clock_gettime
clock_nanosleep clock_settime clog clog10 clone close close_range closedir
closefrom cnd_broadcast cnd_destroy cnd_init cnd_signal cnd_timedwait
cnd_wait complex confstr conj connect copy_file_range copysign cos cosh cpow
cproj creal creat creat64 crypt csin csinh csqrt ctan ctanh ctermid ctime
ctime_r cuserid daddl daemon daylight ddivl dfmal difftime DIR dirent
dirent64 dirfd div dl_find_object Dl_info Dl_serinfo Dl_serpath dladdr
dladdr1 dlclose dlerror dlinfo dlmopen dlopen dlsym dlvsym dmull dprintf
drand48 drand48_data drand48_r drem dsqrtl dsubl dup dup2 dup3 duplocale
dysize eaccess ecvt ecvt_r endusershell ENTRY entry environ erand48
erand48_r erf erfc errno euidaccess execl execle execlp execv execve
execveat execvp execvpe exit exp exp10 exp2 explicit_bzero expm1 f_owner_ex
fabs faccessat fadd fallocate fallocate64 fchdir fchmod fchmodat fchown
fchownat fclose fcloseall fcntl fcntl64 fcvt fcvt_r fd_mask fd_set fdatasync
fdim fdiv fdopen fdopendir feclearexcept fedisableexcept feenableexcept
fegetenv fegetexcept fegetexceptflag fegetmode fegetround feholdexcept feof
feof_unlocked feraiseexcept ferror ferror_unlocked fesetenv fesetexcept
fesetexceptflag fesetmode fesetround fetestexcept fetestexceptflag
feupdateenv fexecve fflush fflush_unlocked ffma ffs ffsll fgetc
fgetc_unlocked fgetpos fgetpos64 fgets fgets_unlocked fgetwc fgetwc_unlocked
fgetws fgetws_unlocked FILE file_handle fileno fileno_unlocked finite flock
flock64 flockfile floor fma fmax fmaximum fmaximum_mag fmaximum_mag_num
fmaximum_num fmaxmag fmemopen fmin fminimum fminimum_mag fminimum_mag_num
fminimum_num fminmag fmod fmul fopen fopen64 fopencookie fork fpathconf
fprintf fputc fputc_unlocked fputs fputs_unlocked fputwc fputwc_unlocked
fputws fputws_unlocked fread fread_unlocked free freelocale freopen
freopen64 frexp fromfp fromfpx fscanf fseek fseeko fseeko64 fsetpos
fsetpos64 fsqrt fstat fstat64 fstatat fstatat64 fsub fsync ftell ftello
ftello64 ftruncate ftruncate64 ftrylockfile funlockfile futimens futimes
futimesat fwide fwprintf fwrite fwrite_unlocked fwscanf gaicb gamma gcvt
get_current_dir_name getc getc_unlocked getchar getchar_unlocked getcpu
getcwd getdate getdate_err getdate_r getdelim getdents64 getdirentries
getdirentries64 getdomainname getdtablesize getegid getentropy getenv
geteuid getgid getgroups gethostid gethostname getitimer getline getloadavg
getlogin getlogin_r getpagesize getpass getpayload getpgid getpgrp getpid
getppid getpriority getpt getresgid getresuid getrlimit getrlimit64
getrusage getsid getsubopt gettid gettimeofday getuid getumask getusershell
getw getwc getwc_unlocked getwchar getwchar_unlocked getwd glob globfree
gmtime gmtime_r grantpt group_member gsignal hcreate hdestroy herror hsearch
hstrerror htobe16 htobe32 htole16 htole32 htonl htons hypot ilogb imaxabs
imaxdiv index initstate initstate_r innetgr insque iovec iruserok isalnum
isalnum_l isalpha isalpha_l isascii isatty isblank isblank_l iscntrl
iscntrl_l isctype isdigit isdigit_l iseqsig isfdtype isfinite isgraph
isgraph_l isgreater isinf isless islower islower_l isnan isnormal isprint
isprint_l ispunct ispunct_l isspace isspace_l isupper isupper_l iswalnum
iswalnum_l iswalpha iswalpha_l iswblank iswblank_l iswcntrl iswcntrl_l
iswctype iswctype_l iswdigit iswdigit_l iswgraph iswgraph_l iswlower
iswlower_l iswprint iswprint_l iswpunct iswpunct_l iswspace iswspace_l
iswupper iswupper_l iswxdigit iswxdigit_l isxdigit isxdigit_l iszero
itimerspec itimerval j0 j1 jmp_buf jn jrand48 jrand48_r kill killpg l64a
labs lchmod lchown lcong48 lcong48_r lconv ldexp ldiv le16toh le32toh
le64toh lfind lgamma lgamma_r lgammaf_r lgammal_r linger link linkat listen
llabs lldiv llogb llrint llround localeconv localtime localtime_r lockf log
log10 log1p log2 logb longjmp lrand48 lrand48_r lrint lround lsearch lseek
lseek64 lstat lstat64 lutimes madvise malloc mblen mbrlen mbrtoc16 mbrtoc32
mbrtoc8 mbrtowc mbsinit mbsnrtowcs mbsrtowcs mbstowcs mbtowc memccpy memchr
memcmp memcpy memfd_create memfrob memmem memmove mempcpy memrchr memset
mincore mkdir mkdirat mkdtemp mkfifo mkfifoat mknod mknodat mkostemp
mkostemp64 mkostemps mkostemps64 mkstemp mkstemp64 mkstemps mkstemps64
mktemp mktime mlock mlock2 mlockall mmap mmap64 mmsghdr modf mprotect
mrand48 mrand48_r mremap msghdr msync mtx_destroy mtx_init mtx_lock
mtx_plain mtx_recursive mtx_timed mtx_timedlock mtx_trylock mtx_unlock
munlock munlockall munmap name_to_handle_at nan nanosleep nearbyint
newlocale nextafter nextdown nexttoward nextup nice noreturn nrand48
nrand48_r ntohl ntohs obstack obstack_printf obstack_vprintf offsetof
on_exit once_flag open open64 open_by_handle_at open_memstream
open_wmemstream openat openat64 opendir optarg opterr optind optopt
osockaddr pathconf pause pclose perror pipe pipe2 pkey_alloc pkey_free
pkey_get pkey_mprotect pkey_set poll pollfd popen posix_fadvise
posix_fadvise64 posix_fallocate posix_fallocate64 posix_madvise
posix_memalign posix_openpt pow ppoll pread pread64 printf prlimit prlimit64
process_madvise process_mrelease profil program_invocation_name
program_invocation_short_name pselect psiginfo psignal ptsname ptsname_r
putc putc_unlocked putchar putchar_unlocked putenv puts putw putwc
putwc_unlocked putwchar putwchar_unlocked pwrite pwrite64 qecvt qecvt_r
qelem qfcvt qfcvt_r qgcvt qsort qsort_r quick_exit raise rand rand_r random
random_data random_r rawmemchr rcmd read readahead readdir readdir64
readdir64_r readdir_r readlink readlinkat realloc reallocarray realpath recv
recvfrom recvmmsg recvmsg regcomp regerror regexec regfree remainder
remap_file_pages remove remque remquo rename renameat renameat2 revoke
rewind rewinddir rexec rindex rint rlimit rlimit64 rmdir round roundeven
rpmatch rresvport rusage ruserok sbrk scalb scalbln scalbn scandir scandir64
scandirat scandirat64 scanf sched_get_priority_max sched_get_priority_min
sched_getaffinity sched_getcpu sched_getparam sched_getscheduler sched_param
sched_rr_get_interval sched_setaffinity sched_setparam sched_setscheduler
sched_yield secure_getenv seed48 seed48_r seekdir select send sendmmsg
sendmsg sendto setbuf setbuffer setdomainname setegid setenv seteuid setgid
sethostid sethostname setitimer setlinebuf setlocale setlogin setns
setpayload setpayloadsig setpgid setpgrp setpriority setregid setresgid
setresuid setreuid setrlimit setrlimit64 setsid setstate setstate_r
settimeofday setuid setusershell setvbuf shm_open shm_unlink shutdown
sigabbrev_np sigaction sigaddset sigaltstack sigandset sigblock sigcontext
sigdelset sigdescr_np sigemptyset sigevent sigfillset siggetmask sighold
sigignore siginterrupt sigisemptyset sigismember sigjmp_buf siglongjmp
signgam significand sigorset sigpause sigpending sigprocmask sigqueue
sigrelse sigreturn sigset sigsetmask sigstack sigsuspend sigtimedwait sigval
sigwait sigwaitinfo sin sincos sinh sleep snprintf sockaddr socket splice
sprintf sqrt srand srand48 srand48_r srandom srandom_r sscanf ssignal stat
stat64 statx statx_timestamp stderr stdin stdout stpcpy stpncpy strcasecmp
strcasecmp_l strcasestr strcat strchr strchrnul strcmp strcoll strcoll_l
strcpy strcspn strdup strdupa strerror strerror_l strerror_r strerrordesc_np
strerrorname_np strfromd strfromf strfroml strfry strftime strftime_l strlen
strncasecmp strncasecmp_l strncat strncmp strncpy strndup strndupa strnlen
strpbrk strptime strptime_l strrchr strsep strsignal strspn strstr strtod
strtod_l strtof strtof_l strtoimax strtok strtok_r strtol strtol_l strtold
strtold_l strtoll_l strtoq strtoul strtoul_l strtoull_l strtoumax strtouq
strverscmp strxfrm strxfrm_l swab swprintf swscanf symlink symlinkat sync
sync_file_range syncfs syscall sysconf system sysv_signal tan tanh tcgetpgrp
tcsetpgrp tdelete tdestroy tee telldir tempnam tfind tgamma tgkill thrd_busy
thrd_create thrd_current thrd_detach thrd_equal thrd_error thrd_exit
thrd_join thrd_nomem thrd_sleep thrd_success thrd_timedout thrd_yield time
timegm timelocal timer_create timer_delete timer_getoverrun timer_gettime
timer_settime timeradd timercmp timersub timespec timespec_get
timespec_getres timeval timex timezone tm tmpfile tmpfile64 tmpnam tmpnam_r
toascii tolower tolower_l totalorder totalordermag toupper toupper_l
towctrans towctrans_l towlower towlower_l towupper towupper_l trunc truncate
truncate64 tsearch tss_create tss_delete tss_get tss_set ttyname ttyname_r
ttyslot twalk tzname tzset u_char u_int u_long u_short ualarm ucred ufromfp
ufromfpx uint ulong umask ungetc ungetwc unlink unlinkat unlockpt unsetenv
unshare uselocale ushort usleep utimensat utimes va_list valloc vasprintf
vdprintf versionsort versionsort64 vfork vfprintf vfscanf vfwprintf vfwscanf
vhangup VISIT vmsplice vprintf vscanf vsnprintf vsprintf vsscanf vswprintf
vswscanf vwprintf vwscanf wait wait3 wait4 waitid waitpid wcpcpy wcpncpy
wcrtomb wcscasecmp wcscasecmp_l wcscat wcschr wcschrnul wcscmp wcscoll
wcscoll_l wcscpy wcscspn wcsdup wcsftime wcsftime_l wcslen wcsncasecmp
wcsncasecmp_l wcsncat wcsncmp wcsncpy wcsnlen wcsnrtombs wcspbrk wcsrchr
wcsrtombs wcsspn wcsstr wcstod wcstod_l wcstof wcstof_l wcstoimax wcstok
wcstol wcstol_l wcstold wcstold_l wcstoll_l wcstombs wcstoq wcstoul
wcstoul_l wcstoull_l wcstoumax wcstouq wcswcs wcswidth wcsxfrm wcsxfrm_l
wctob wctomb wctrans wctrans_l wctype wctype_l wcwidth wmemchr wmemcmp
wmemcpy wmemmove wmempcpy wmemset wprintf write wscanf y0 y1 yn)";
