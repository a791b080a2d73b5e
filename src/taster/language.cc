#include "taster/language.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/language.h"

namespace dateline::taster {
namespace {

constexpr std::size_t enough = 500;  // bytes of text to tell a language from
constexpr int sure = 60;             // percent

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_subtag(std::string_view part) {
  return !part.empty() && part.size() <= 8 &&
         std::ranges::all_of(part, [](char c) { return is_letter(c) || (c >= '0' && c <= '9'); });
}

// "en_GB" is sent for "en-GB".
std::string tidied(std::string tag) {
  std::ranges::replace(tag, '_', '-');
  const auto end = std::min(tag.find('-'), tag.size());
  std::transform(tag.begin(), tag.begin() + static_cast<std::ptrdiff_t>(end), tag.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return tag;
}

}  // namespace

bool is_language_tag(std::string_view tag) {
  const auto end = std::min(tag.find('-'), tag.size());
  const auto language = tag.substr(0, end);
  if (language.size() < 2 || language.size() > 3 || !std::ranges::all_of(language, is_letter)) return false;
  if (language == "und" || language == "mul" || language == "zxx" || language == "xx") return false;
  for (auto rest = tag.substr(end); !rest.empty();) {
    const auto next = std::min(rest.find('-', 1), rest.size());
    if (!is_subtag(rest.substr(1, next - 1))) return false;
    rest.remove_prefix(next);
  }
  return true;
}

LanguageFinding find_language(const NewsItem& item, const std::vector<Passage>& passages,
                              std::string_view fallback) {
  const auto found = [](std::string tag, std::string_view why) {
    auto reason = fmt::format("language {}: {}", tag, why);
    return LanguageFinding{std::move(tag), {"language", std::move(reason)}};
  };
  if (auto said = tidied(item.language); is_language_tag(said))
    return found(std::move(said), "its source says so");
  std::string text;
  for (const auto& passage : passages) {
    if (text.size() > enough) break;
    text += passage.text + "\n";
  }
  const auto seen = text::detect_language(text, fallback);
  if (seen.tag == "und" || seen.confidence < sure)
    return found(std::string(fallback), "the site's; its words do not tell");
  return found(seen.tag, fmt::format("{}% of its words are", seen.confidence));
}

}  // namespace dateline::taster
