// The machine: time zones, clock, certificates, and limits that fit the settings.
#pragma once

#include <cstdint>
#include <filesystem>

#include "doctor/finding.h"
#include "settings/settings.h"

namespace dateline::doctor {

// Where the system keeps what is looked at; a test gives another.
struct Machine {
  std::filesystem::path zones = "/usr/share/zoneinfo";
  std::filesystem::path certificates = "/etc/ssl/certs/ca-certificates.crt";
  std::filesystem::path memory = "/proc/meminfo";
};

// Whether there are any time zones: without them no settings can be read. Reports what is wrong.
bool has_zones(const Machine& machine, const Report& report);

// `process`: the newsroom's, for its own limits; 0: none runs.
void check_machine(const Settings& settings, std::int64_t process, const Machine& machine,
                   const Report& report);

}  // namespace dateline::doctor
