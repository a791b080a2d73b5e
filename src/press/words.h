// Words: what the site itself says ("Latest news", "Updated"), in one language, read from a gettext
// catalogue (themes/*/words/LANGUAGE.po) whose msgids are the names that templates use.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/result.h"

namespace dateline::press {

class Words {
 public:
  // `where` stands in errors. Understands comments, msgid, msgstr and continued lines; no plurals.
  static Result<Words> parse(std::string_view catalogue, std::string_view where);

  // The word, or its name where the catalogue has none: a gap shows itself and breaks nothing.
  std::string get(std::string_view name) const;

  // What this catalogue lacks is said as `other` says it.
  void fill_from(const Words& other) { words_.insert(other.words_.begin(), other.words_.end()); }

  const std::map<std::string, std::string, std::less<>>& all() const { return words_; }

 private:
  std::map<std::string, std::string, std::less<>> words_;
};

}  // namespace dateline::press
