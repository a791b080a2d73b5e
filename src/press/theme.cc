#include "press/theme.h"

#include <ctemplate/template_cache.h>
#include <ctemplate/template_dictionary.h>
#include <ctemplate/template_enums.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "base/check.h"
#include "base/file.h"

namespace dateline::press {
namespace {

constexpr std::string_view pragma = R"({{%AUTOESCAPE context="HTML"}})";
constexpr std::size_t file_limit = std::size_t{1} << 20;
constexpr std::string_view templates[] = {
    "head.tpl",     "masthead.tpl",   "article.tpl", "more.tpl",        "related.tpl", "rail.tpl",
    "foot.tpl",     "front.tpl",      "list.tpl",    "text.tpl",        "entry.tpl",   "trending.tpl",
    "feedback.tpl", "newsletter.tpl", "picture.tpl", "corrections.tpl", "versions.tpl"};

constexpr std::string_view included[] = {"entry.tpl", "picture.tpl", "foot.tpl", "trending.tpl"};

constexpr std::string_view english = "en";

// "t_menu" of {{t_menu}} and {{t_menu:h}}, each once.
std::set<std::string> words_named_in(std::string_view text) {
  constexpr std::string_view opening = "{{t_";
  std::set<std::string> names;
  for (auto at = text.find(opening); at != std::string_view::npos; at = text.find(opening, at)) {
    at += 2;
    names.emplace(text.substr(at, text.find_first_of(":}", at) - at));
  }
  return names;
}

}  // namespace

Theme::Theme() : templates_(std::make_unique<ctemplate::TemplateCache>()) {}
Theme::Theme(Theme&&) noexcept = default;
Theme& Theme::operator=(Theme&&) noexcept = default;
Theme::~Theme() = default;

Result<Theme> Theme::open(const std::filesystem::path& folder) {
  Theme theme;
  TRY(theme.load(folder));
  TRY(theme.load_words(folder / "words"));
  TRY(const auto style, read_file(folder / "site.css", file_limit));
  theme.style_ = compact_style(style);
  TRY(const auto script, read_file(folder / "site.js", file_limit));
  theme.script_ = compact_script(script);
  TRY(theme.symbol_, read_file(folder / "favicon.svg", file_limit));
  TRY(theme.icon_, read_file(folder / "favicon.ico", file_limit));
  return theme;
}

Result<> Theme::load(const std::filesystem::path& folder) {
  std::vector<std::string_view> including;
  for (const auto name : templates) {
    const auto file = folder / name;
    TRY(const auto text, read_file(file, file_limit));
    if (!text.starts_with(pragma))
      return error(Fault::invalid, "a template that does not escape", file.string(),
                   "its first bytes must be " + std::string(pragma));
    said_.emplace(name, words_named_in(text));
    if (text.find("{{>") != std::string::npos) including.push_back(name);
    if (!templates_->StringToTemplateCache({name.data(), name.size()}, text.data(), text.size(),
                                           ctemplate::STRIP_WHITESPACE))
      return error(Fault::invalid, "a template that cannot be read", file.string(),
                   "look for a section or marker that is not closed");
  }
  for (const auto name : including)
    for (const auto part : included) {
      const auto& more = said_.find(part)->second;
      said_.find(name)->second.insert(more.begin(), more.end());
    }
  templates_->Freeze();
  return ok();
}

Result<> Theme::load_words(const std::filesystem::path& folder) {
  std::error_code problem;
  for (const auto& entry : std::filesystem::directory_iterator(folder, problem)) {
    if (entry.path().extension() != ".po") continue;
    TRY(const auto text, read_file(entry.path(), file_limit));
    TRY(words_[entry.path().stem().string()], Words::parse(text, entry.path().string()));
  }
  const auto fallback = words_.find(english);
  if (fallback == words_.end())
    return error(Fault::not_found, "a theme without words", folder.string(), "expected words/en.po");
  for (auto& [language, words] : words_) words.fill_from(fallback->second);
  return ok();
}

const Words& Theme::words(std::string_view language) const {
  for (const auto name : {language, language.substr(0, language.find('-'))})
    if (const auto found = words_.find(name); found != words_.end()) return found->second;
  return words_.find(english)->second;
}

const std::set<std::string>& Theme::said_by(std::string_view file) const {
  const auto found = said_.find(file);
  CHECK(found != said_.end());
  return found->second;
}

std::string Theme::print(std::string_view file, const ctemplate::TemplateDictionary& values) const {
  std::string out;
  CHECK(templates_->ExpandNoLoad({file.data(), file.size()}, ctemplate::STRIP_WHITESPACE, &values, nullptr,
                                 &out));
  return plain_quotes(out);
}

std::string plain_quotes(std::string_view html) {
  std::string out;
  out.reserve(html.size());
  bool in_tag = false;
  while (!html.empty()) {
    std::size_t next = 0;  // find_first_of() makes a call for each byte
    while (next < html.size() && html[next] != '<' && html[next] != '>' && html[next] != '&') ++next;
    out += html.substr(0, next);
    html.remove_prefix(next);
    if (html.empty()) break;
    if (html.front() != '&') in_tag = html.front() == '<';
    const bool single = !in_tag && html.starts_with("&#39;"), twofold = !in_tag && html.starts_with("&quot;");
    out += single ? '\'' : twofold ? '"' : html.front();
    html.remove_prefix(single ? 5 : twofold ? 6 : 1);
  }
  return out;
}

// Where these stand they say nothing. A selector's space before ':' does, and stays.
std::string_view tight(std::string_view css) {
  for (const std::string_view loose : {"; }", ";}", " {", "{ ", " }", "; ", ", ", ": "})
    if (css.starts_with(loose)) return loose;
  return {};
}

std::string compact_style(std::string_view css) {
  std::string out;
  bool quoted = false;
  while (!css.empty()) {
    const auto loose = quoted ? std::string_view() : tight(css);
    if (!quoted && css.starts_with("/*")) {
      const auto end = css.find("*/", 2);
      css.remove_prefix(end == std::string_view::npos ? css.size() : end + 2);
    } else if (css.front() == '\n') {
      css.remove_prefix(std::min(css.find_first_not_of(" \n"), css.size()));
    } else if (!loose.empty()) {
      const bool is_dropped = loose.front() == ' ' || loose.back() == '}';
      if (!is_dropped) out += loose.front();
      css.remove_prefix(loose.size() - (loose.back() != ' ' ? 1 : 0));
    } else {
      quoted ^= css.front() == '"';
      out += css.front();
      css.remove_prefix(1);
    }
  }
  return out;
}

std::string compact_script(std::string_view js) {
  std::string out;
  while (!js.empty()) {
    auto line = js.substr(0, js.find('\n'));
    js.remove_prefix(std::min(line.size() + 1, js.size()));
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    if (!line.empty() && !line.starts_with("//")) out.append(line) += '\n';
  }
  return out;
}

}  // namespace dateline::press
