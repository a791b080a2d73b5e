#include "press/theme.h"

#include <ctemplate/template_cache.h>
#include <ctemplate/template_dictionary.h>
#include <ctemplate/template_enums.h>

#include <algorithm>
#include <utility>

#include "base/check.h"
#include "base/file.h"

namespace dateline::press {
namespace {

constexpr std::string_view pragma = R"({{%AUTOESCAPE context="HTML"}})";
constexpr std::size_t file_limit = std::size_t{1} << 20;
constexpr std::string_view templates[] = {"head.tpl", "masthead.tpl", "article.tpl", "more.tpl", "rail.tpl",
                                          "foot.tpl", "front.tpl",    "list.tpl",    "text.tpl", "entry.tpl"};

Result<Words> read_words(const std::filesystem::path& folder, std::string_view language) {
  for (const auto name : {language, language.substr(0, language.find('-')), std::string_view("en")}) {
    const auto file = folder / "words" / (std::string(name) + ".po");
    auto text = read_file(file, file_limit);
    if (text) return Words::parse(text.value(), file.string());
  }
  return error(Fault::not_found, "a theme without words", folder.string(), "expected words/en.po");
}

}  // namespace

Theme::Theme() : templates_(std::make_unique<ctemplate::TemplateCache>()) {}
Theme::Theme(Theme&&) noexcept = default;
Theme& Theme::operator=(Theme&&) noexcept = default;
Theme::~Theme() = default;

Result<Theme> Theme::open(const std::filesystem::path& folder, std::string_view language) {
  Theme theme;
  TRY(theme.load(folder));
  TRY(theme.words_, read_words(folder, language));
  TRY(const auto style, read_file(folder / "site.css", file_limit));
  theme.style_ = compact_style(style);
  TRY(theme.symbol_, read_file(folder / "favicon.svg", file_limit));
  TRY(theme.icon_, read_file(folder / "favicon.ico", file_limit));
  return theme;
}

Result<> Theme::load(const std::filesystem::path& folder) {
  for (const auto name : templates) {
    const auto file = folder / name;
    TRY(const auto text, read_file(file, file_limit));
    if (!text.starts_with(pragma))
      return error(Fault::invalid, "a template that does not escape", file.string(),
                   "its first bytes must be " + std::string(pragma));
    if (!templates_->StringToTemplateCache({name.data(), name.size()}, text.data(), text.size(),
                                           ctemplate::STRIP_WHITESPACE))
      return error(Fault::invalid, "a template that cannot be read", file.string(),
                   "look for a section or marker that is not closed");
  }
  templates_->Freeze();
  return ok();
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
    const auto next = html.find_first_of("<>&");
    out += html.substr(0, next);
    html.remove_prefix(std::min(next, html.size()));
    if (html.empty()) break;
    if (html.front() != '&') in_tag = html.front() == '<';
    const bool single = !in_tag && html.starts_with("&#39;"), twofold = !in_tag && html.starts_with("&quot;");
    out += single ? '\'' : twofold ? '"' : html.front();
    html.remove_prefix(single ? 5 : twofold ? 6 : 1);
  }
  return out;
}

std::string compact_style(std::string_view css) {
  std::string out;
  while (!css.empty()) {
    if (css.starts_with("/*")) {
      const auto end = css.find("*/", 2);
      css.remove_prefix(end == std::string_view::npos ? css.size() : end + 2);
    } else if (css.front() == '\n') {
      css.remove_prefix(std::min(css.find_first_not_of(" \n"), css.size()));
    } else {
      out += css.front();
      css.remove_prefix(1);
    }
  }
  return out;
}

}  // namespace dateline::press
