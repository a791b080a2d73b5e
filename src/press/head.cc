#include "press/head.h"

#include <fmt/format.h>

#include <charconv>

#include "base/hash.h"
#include "press/sheet.h"

namespace dateline::press {
namespace {

// RFC 4648 section 4, of the bytes that `hex` spells.
std::string base64_of_hex(std::string_view hex) {
  static constexpr std::string_view alphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t at = 0; at < hex.size(); at += 6) {
    const auto group = hex.substr(at, 6);
    unsigned bits = 0;
    std::from_chars(group.data(), group.data() + group.size(), bits, 16);
    bits <<= 4 * (6 - group.size());
    const std::size_t letters = group.size() / 2 + 1;
    for (std::size_t i = 0; i < 4; ++i) out += i < letters ? alphabet[bits >> (18 - 6 * i) & 63] : '=';
  }
  return out;
}

// "Latest" and "More from" are pressed once for all pages, so they may list the very page they stand
// on. The page hides that line, and the section if there is no other line in it.
std::string hiding_style(std::string_view path) {
  return fmt::format(
      ":is(aside,.more) li:has(a[href=\"{0}\"]),section:has(li:only-child a[href=\"{0}\"])"
      "{{display:none}}",
      path);
}

// It stands in a style sheet as it is: nothing but "#7d8a94" may.
bool is_colour(std::string_view text) {
  return text.size() == 7 && text.front() == '#' &&
         text.find_first_not_of("0123456789abcdef", 1) == std::string_view::npos;
}

void set_article(Values& values, const Imprint& imprint, const HeadOf::Article& article) {
  if (article.created) set_section(values, "PUBLISHED", rfc3339(*article.created));
  if (article.updated) set_section(values, "MODIFIED", rfc3339(*article.updated));
  set_section(values, "SECTION", article.section);
  if (!article.image) return;
  auto& image = add_section(values, "IMAGE");
  set(image, "ADDRESS", imprint.absolute(article.image->path));
  set(image, "WIDTH", std::to_string(article.image->width));
  set(image, "HEIGHT", std::to_string(article.image->height));
  set_section(image, "ALT", article.image_alt);
}

std::string full_title(const Imprint& imprint, const HeadOf& of) {
  if (!of.title.empty()) return fmt::format("{} | {}", of.title, imprint.site().name);
  const auto& site = imprint.site();
  return site.tagline.empty() ? site.name : fmt::format("{}: {}", site.name, site.tagline);
}

}  // namespace

Head press_head(const Imprint& imprint, const HeadOf& of) {
  const auto& site = imprint.site();
  const auto& language = of.language.empty() ? imprint.language() : of.language;
  Sheet sheet(imprint, "head.tpl");
  auto& values = sheet.values();
  set(values, "LANG", language);
  set(values, "DIR", direction(language));
  set(values, "TITLE", full_title(imprint, of));
  set(values, "SHARED_TITLE", of.title.empty() ? site.name : of.title);
  set(values, "SITE_NAME", site.name);
  set(values, "STYLE_PATH", imprint.style_path());
  if (imprint.settings().server.live_readers > 0) set_section(values, "SCRIPT_PATH", imprint.script_path());
  set(values, "TYPE", of.article ? "article" : "website");
  set_section(values, "DESCRIPTION", of.description);
  if (!of.path.empty()) set_section(values, "CANONICAL", imprint.canonical(of.path));
  if (!of.path.empty() && !site.url.empty()) set_section(values, "SHARED_URL", imprint.absolute(of.path));
  if (site.noindex || of.noindex || of.path.empty()) add_section(values, "NOINDEX");
  if (of.feed) set_section(values, "FEED", imprint.feed_path(*of.feed));
  if (of.article) set_article(values, imprint, *of.article);
  set_section(values, "DATA", of.data);
  Head head;
  if (of.hides_itself) {
    auto style = hiding_style(of.path);
    if (of.article && is_colour(of.article->colour))
      style += fmt::format(".main-picture img{{background:{}}}", of.article->colour);
    set_section(values, "STYLE", style);
    head.style_hash = "sha256-" + base64_of_hex(sha256(style));
  }
  head.part = make_part(sheet.print());
  return head;
}

}  // namespace dateline::press
