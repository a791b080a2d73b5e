// A report kept for tests: each finding by its check.
#pragma once

#include <map>
#include <string>

#include "doctor/finding.h"

namespace dateline::doctor {

struct Kept {
  std::map<std::string, Finding> found;
  Report report = [this](const Finding& finding) { found[finding.check] = finding; };

  Kept() = default;
  Kept(const Kept&) = delete;

  // "fine", "warning", "wrong"; "none": nothing was said.
  std::string state(const std::string& check) const {
    const auto at = found.find(check);
    return at == found.end() ? "none" : std::string(name(at->second.state));
  }
};

}  // namespace dateline::doctor
