#include "app/source_toml.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "http/url.h"
#include "text/slug.h"

namespace dateline::app {
namespace {

constexpr std::size_t longest_name = 40;

// TOML's basic string: what must be escaped is, and everything else stands as it is.
std::string toml_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) < ' ' || c == '\x7f')
      out += fmt::format("\\u{:04x}", static_cast<unsigned char>(c));
    else
      out += c;
  }
  return out + '"';
}

// "lantern" of "www.lantern.example"; what stands before a site's name on most feeds' hosts is no name.
std::string host_name(std::string_view url) {
  auto host = http::host_of(url);
  for (const std::string_view prefix : {"www.", "feeds.", "feed.", "rss.", "mail.", "imap."})
    if (host.starts_with(prefix)) host.erase(0, prefix.size());
  return host.substr(0, host.find('.'));
}

std::string stem(std::string_view title, std::string_view url) {
  for (const auto& text : {std::string(title), host_name(url)}) {
    if (text.empty()) continue;
    auto slug = text::url_slug(text);
    if (slug.size() > longest_name) slug.resize(std::min(slug.rfind('-', longest_name), longest_name));
    const bool has_letter = std::ranges::any_of(slug, [](char c) { return c >= 'a' && c <= 'z'; });
    if (has_letter && slug.size() >= 3) return slug;
  }
  return "feed";
}

}  // namespace

std::string toml_of(const Source& source) {
  struct Line {
    std::string_view key;
    const std::string& value;
  };
  const std::array lines{Line{"name", source.name},     Line{"title", source.title},
                         Line{"url", source.url},       Line{"mailbox", source.mailbox},
                         Line{"format", source.format}, Line{"language", source.language}};
  std::string text = "[[source]]\n";
  for (const auto& [key, value] : lines)
    if (!value.empty()) text += fmt::format("{} = {}\n", key, toml_string(value));
  if (!source.mailbox.empty()) text += fmt::format("mailbox_password = \"env:{}\"\n", password_variable);
  return text;
}

std::string source_name_for(std::string_view title, std::string_view url,
                            const std::vector<std::string>& taken) {
  const auto first = stem(title, url);
  auto name = first;
  for (int number = 2; std::ranges::find(taken, name) != taken.end(); ++number)
    name = fmt::format("{}-{}", first, number);
  return name;
}

const Source* source_at(std::string_view url, const Settings& settings) {
  const auto found = std::ranges::find_if(settings.sources, [&](const Source& source) {
    const bool is_polled = !source.url.empty() && http::without_login(source.url) == http::without_login(url);
    return is_polled || (!source.mailbox.empty() && source.mailbox == url);
  });
  return found == settings.sources.end() ? nullptr : &*found;
}

}  // namespace dateline::app
