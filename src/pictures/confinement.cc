#include "pictures/confinement.h"

#include <fmt/format.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <memory>

namespace dateline::pictures {
namespace {

// Memory, threads of our own, time, and the three descriptors that are open.
constexpr std::array allowed{
    SCMP_SYS(read),           SCMP_SYS(write),
    SCMP_SYS(pread64),        SCMP_SYS(pwrite64),
    SCMP_SYS(readv),          SCMP_SYS(writev),
    SCMP_SYS(lseek),          SCMP_SYS(fstat),
    SCMP_SYS(newfstatat),     SCMP_SYS(close),
    SCMP_SYS(mmap),           SCMP_SYS(munmap),
    SCMP_SYS(mremap),         SCMP_SYS(mprotect),
    SCMP_SYS(madvise),        SCMP_SYS(brk),
    SCMP_SYS(futex),          SCMP_SYS(set_robust_list),
    SCMP_SYS(rseq),           SCMP_SYS(gettid),
    SCMP_SYS(getpid),         SCMP_SYS(exit),
    SCMP_SYS(exit_group),     SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sigaltstack),    SCMP_SYS(tgkill),
    SCMP_SYS(clock_gettime),  SCMP_SYS(clock_nanosleep),
    SCMP_SYS(nanosleep),      SCMP_SYS(gettimeofday),
    SCMP_SYS(sched_yield),    SCMP_SYS(sched_getaffinity),
    SCMP_SYS(sched_getparam), SCMP_SYS(sched_getscheduler),
    SCMP_SYS(getrandom),      SCMP_SYS(restart_syscall),
    SCMP_SYS(sysinfo),        SCMP_SYS(prlimit64),
};

Result<> limit(__rlimit_resource what, std::int64_t most) {
  const rlimit both{static_cast<rlim_t>(most), static_cast<rlim_t>(most)};
  if (::setrlimit(what, &both) == 0) return ok();
  return error(Fault::internal, fmt::format("cannot set a limit: {}", std::strerror(errno)));
}

Result<> limit_all(const Confinement& limits) {
#if !defined(DATELINE_SANITIZE)  // AddressSanitizer maps terabytes
  TRY(limit(RLIMIT_AS, limits.memory));
#endif
  TRY(limit(RLIMIT_CPU, limits.cpu_seconds));
  TRY(limit(RLIMIT_FSIZE, limits.output));
  TRY(limit(RLIMIT_CORE, 0));
  return limit(RLIMIT_NOFILE, 3);
}

int rules(scmp_filter_ctx filter) {
  for (const int call : allowed)
    if (const int failed = seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0)) return failed;
  // Threads, and no processes; clone3 hides its flags, so the C library is sent to clone.
  if (const int failed = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1,
                                          SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD)))
    return failed;
  if (const int failed = seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0)) return failed;
  if (const int failed = seccomp_rule_add(filter, SCMP_ACT_KILL_PROCESS, SCMP_SYS(execve), 0)) return failed;
  return seccomp_load(filter);
}

}  // namespace

Result<> confine(const Confinement& limits) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  ::prctl(PR_SET_DUMPABLE, 0);
  TRY(limit_all(limits));
  const std::unique_ptr<void, void (*)(scmp_filter_ctx)> filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)),
                                                                seccomp_release);
  const int failed = filter ? rules(filter.get()) : -ENOMEM;
  if (failed == 0) return ok();
  return error(Fault::internal, fmt::format("cannot confine this process: {}", std::strerror(-failed)));
}

}  // namespace dateline::pictures
