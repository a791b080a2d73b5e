// Theme: a folder of themes/: templates, words, style sheet and symbols, loaded whole and checked.
//
// A template whose first bytes are not the AUTOESCAPE pragma is refused: ctemplate escapes nothing in
// such a file, and the pragma is not inherited by includes. Immutable once open; any thread.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>

#include "base/result.h"
#include "press/words.h"

namespace ctemplate {
class TemplateCache;
class TemplateDictionary;
}  // namespace ctemplate

namespace dateline::press {

class Theme {
 public:
  static Result<Theme> open(const std::filesystem::path& folder);

  Theme(Theme&&) noexcept;
  Theme& operator=(Theme&&) noexcept;
  ~Theme();

  // REQUIRES: a template of open()'s list. Quotes in text are printed as they are: see plain_quotes().
  std::string print(std::string_view file, const ctemplate::TemplateDictionary& values) const;

  // Which words a template says, itself or in what it includes: "t_menu". REQUIRES: as print().
  const std::set<std::string>& said_by(std::string_view file) const;

  // The words of this language: its own catalogue, its primary language's, or English.
  const Words& words(std::string_view language) const;
  const std::string& style() const { return style_; }
  const std::string& script() const { return script_; }  // site.js
  const std::string& symbol() const { return symbol_; }  // favicon.svg
  const std::string& icon() const { return icon_; }      // favicon.ico

 private:
  Theme();
  Result<> load(const std::filesystem::path& folder);
  Result<> load_words(const std::filesystem::path& folder);

  std::unique_ptr<ctemplate::TemplateCache> templates_;
  std::map<std::string, std::set<std::string>, std::less<>> said_;  // by template
  std::map<std::string, Words, std::less<>> words_;                 // by language
  std::string style_, script_, symbol_, icon_;
};

// ctemplate writes &#39; and &quot; wherever it escapes; in text, between tags, ' and " do no harm, and a
// page is shorter and can be searched as it reads. REQUIRES: no '>' inside a tag, as ctemplate, clean_html()
// and cmark write them.
std::string plain_quotes(std::string_view html);

// The style sheet as it is sent: without comments, indentation and line ends.
std::string compact_style(std::string_view css);

// The script as it is sent: without lines that are comments, indentation and empty lines. Line ends stay.
std::string compact_script(std::string_view js);

}  // namespace dateline::press
