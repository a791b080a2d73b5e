// Names and values as browsers send them: a query, or a body of application/x-www-form-urlencoded.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace dateline::http {

class Form {
 public:
  static constexpr std::size_t max_pairs = 200;

  // Fault::invalid: a broken escape, or bytes that are not UTF-8. Fault::limit: more than max_pairs.
  static Result<Form> parse(std::string_view encoded);

  // The first value of this name, or nothing.
  std::string_view get(std::string_view name) const;
  bool has(std::string_view name) const;
  const std::vector<std::pair<std::string, std::string>>& pairs() const { return pairs_; }

 private:
  std::vector<std::pair<std::string, std::string>> pairs_;
};

}  // namespace dateline::http
