// Makes a thread, and those it starts, one that gets no leases on other users' files: what most newsrooms
// are, whose FTP server writes as a user of its own. Only root can play this.
#pragma once

#include <linux/capability.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <filesystem>

namespace dateline::feeds {

inline bool can_give_up_leases() {
  return ::geteuid() == 0;
}

inline bool give_up_leases() {
  __user_cap_header_struct header{.version = _LINUX_CAPABILITY_VERSION_3, .pid = 0};
  __user_cap_data_struct data[2]{};
  if (::syscall(SYS_capget, &header, data) != 0) return false;
  data[0].effective &= ~(1u << CAP_LEASE);
  return ::syscall(SYS_capset, &header, data) == 0;
}

inline bool give_to_another_user(const std::filesystem::path& path) {
  constexpr uid_t nobody = 65534;
  return ::chown(path.c_str(), nobody, nobody) == 0;
}

}  // namespace dateline::feeds
