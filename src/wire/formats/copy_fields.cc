#include "wire/formats/copy_fields.h"

#include "text/entities.h"
#include "text/html.h"
#include "text/sentences.h"
#include "text/unicode.h"
#include "text/url.h"
#include "wire/formats/dateline.h"

namespace dateline::wire {

std::string plain_line(std::string_view text) {
  return text::collapse_whitespace(text::decode_entities(text));
}

std::string plain_line_of_html(std::string_view html) {
  return text::collapse_whitespace(text::html_to_text(html));
}

void set_body(NewsItem& item, std::string_view html, std::string_view base_url) {
  item.body_html = text::clean_html(html, {.base_url = base_url});
  const auto paragraphs = text::clean_paragraphs(item.body_html);
  item.word_count = 0;
  for (const auto& paragraph : paragraphs)
    item.word_count += static_cast<std::int64_t>(text::word_count(paragraph));
  if (!item.dateline) item.dateline = dateline_of(paragraphs);
  if (item.located.empty() && item.dateline) item.located = item.dateline->city;
}

std::optional<std::string> picture_address(std::string_view href, std::string_view base_url) {
  if (auto absolute = text::resolve_url(href, base_url)) return absolute;
  constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  if (href.empty() || href.size() > 200 || href.front() == '/' || href.front() == '.' ||
      href.find_first_not_of(plain) != std::string_view::npos || href.find("..") != std::string_view::npos)
    return std::nullopt;
  return "beside:" + std::string(href);
}

Association picture(std::string_view href, std::string_view name) {
  Association out{.type = "picture", .name = std::string(name), .uri = std::string(href)};
  out.renditions.push_back({.name = "main", .href = std::string(href)});
  return out;
}

}  // namespace dateline::wire
