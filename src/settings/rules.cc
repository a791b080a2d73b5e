#include "settings/rules.h"

#include <date/tz.h>

#include <array>
#include <stdexcept>

#include "base/check.h"
#include "settings/addresses.h"
#include "settings/countries.h"

namespace dateline {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool only(std::string_view text, std::string_view allowed) {
  return text.find_first_not_of(allowed) == std::string_view::npos;
}
bool printable(std::string_view text) {
  return std::ranges::none_of(text,
                              [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7f; });
}

bool any(std::string_view) {
  return true;
}
bool not_empty(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") != std::string_view::npos;
}

// tz throws for an unknown name and where the system has no tzdata at all.
bool zone(std::string_view text) {
  try {
    return !text.empty() && date::locate_zone(text) != nullptr;
  } catch (const std::runtime_error&) {
    return false;
  }
}

// Every letter of UTS #35 stands for a field; other letters must be quoted. Plausible is: the quotes
// are closed and a reader can tell the instant's day and hour from what is printed.
bool date_pattern(std::string_view text) {
  constexpr std::string_view fields = "GyYuUrQqMLwWdDFgEecabBhHkKmsSAzZOvVXx";
  std::string seen;
  bool quoted = false;
  for (const char c : text) {
    if (c == '\'') quoted = !quoted;
    if (quoted || !is_letter(c)) continue;
    if (fields.find(c) == std::string_view::npos) return false;
    seen += c;
  }
  const auto has = [&](std::string_view letters) { return seen.find_first_of(letters) != std::string::npos; };
  return !quoted && has("yu") && has("ML") && has("d") && has("hHkK");
}

// RFC 5646's shape: a language of two to eight letters, then subtags of one to eight characters.
bool language(std::string_view text) {
  std::size_t at = 0;
  for (bool first = true; at <= text.size(); first = false) {
    const auto end = std::min(text.find('-', at), text.size());
    const auto tag = text.substr(at, end - at);
    if (tag.empty() || tag.size() > 8 || (first && tag.size() < 2)) return false;
    if (!std::ranges::all_of(tag, [&](char c) { return is_letter(c) || (!first && is_digit(c)); }))
      return false;
    at = end + 1;
  }
  return true;
}

bool web(std::string_view text) {
  const auto after = text.starts_with("https://") ? 8U : text.starts_with("http://") ? 7U : 0U;
  return after != 0 && text.size() > after && text[after] != '/' && printable(text);
}
bool site_url(std::string_view text) {
  return text.empty() ||
         (web(text) && text.back() != '/' && text.find_first_of("?#") == std::string_view::npos);
}
bool email(std::string_view text) {
  const auto at = text.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < text.size() && printable(text) &&
         text.find('@', at + 1) == std::string_view::npos;
}
bool phone(std::string_view text) {
  return only(text, "+0123456789 ()-./extEXT") && std::ranges::count_if(text, is_digit) >= 2;
}
bool link(std::string_view text) {
  if (text.starts_with("mailto:")) return email(text.substr(7));
  if (text.starts_with("tel:")) return phone(text.substr(4));
  if (text.starts_with('/')) return !text.starts_with("//") && printable(text);
  return web(text);
}

bool key(std::string_view text) {
  return !text.empty() && text.size() <= 60 && only(text, "abcdefghijklmnopqrstuvwxyz0123456789-") &&
         text.front() != '-' && text.back() != '-';
}
bool edition_key(std::string_view text) {
  return key(text) && !is_typed_prefix(text);
}
bool source_name(std::string_view text) {
  return !text.empty() && text.size() <= 60 && text.front() != '.' &&
         only(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.");
}
bool country(std::string_view text) {
  return is_country(text);
}
bool subject(std::string_view text) {
  const auto colon = text.find(':');
  return colon != std::string_view::npos && colon > 0 && colon + 1 < text.size() && printable(text);
}

bool port(std::string_view text) {
  if (text.empty() || text.size() > 5 || !only(text, "0123456789")) return false;
  return std::stoi(std::string(text)) <= 65535;
}
bool host(std::string_view text) {
  if (text.starts_with('['))
    return text.ends_with(']') && text.size() > 3 && only(text, "[]0123456789abcdefABCDEF:.");
  return !text.empty() && only(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-");
}
bool listen(std::string_view text) {
  const auto colon = text.rfind(':');
  return colon != std::string_view::npos && port(text.substr(colon + 1)) && host(text.substr(0, colon));
}
bool address(std::string_view text) {
  const auto slash = text.find('/');
  const auto bits = slash == std::string_view::npos ? std::string_view("0") : text.substr(slash + 1);
  const auto ip = text.substr(0, slash);
  return !bits.empty() && bits.size() <= 3 && only(bits, "0123456789") &&
         std::stoi(std::string(bits)) <= 128 && ip.find_first_of(".:") != std::string_view::npos &&
         only(ip, "0123456789abcdefABCDEF:.");
}

bool database(std::string_view text) {
  return (text.starts_with("postgresql://") || text.starts_with("postgres://")) && printable(text);
}

bool publish(std::string_view text) {
  return text == "auto" || text == "review" || text == "never";
}
bool finished(std::string_view text) {
  return text == "move" || text == "keep";
}
bool show_versions(std::string_view text) {
  return text == "all" || text == "uncorrected" || text == "never";
}
// What is shorter can be guessed; what is not printable cannot stand in a field of HTTP.
bool secret(std::string_view text) {
  return text.size() >= 16 && printable(text);
}
bool mail_server(std::string_view text) {
  const auto after = text.starts_with("smtps://") ? 8U : text.starts_with("smtp://") ? 7U : 0U;
  return after != 0 && listen(text.substr(after));
}
// Somebody else chose it, as short as they liked.
bool password(std::string_view text) {
  return !text.empty() &&
         std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}
// USER@HOST[:PORT][/FOLDER]. A password before the @ would be shown wherever an address is.
bool mailbox(std::string_view text) {
  const auto after = text.starts_with("imaps://") ? 8U : text.starts_with("imap://") ? 7U : 0U;
  if (after == 0 || !printable(text)) return false;
  const auto whole = text.substr(after, text.find('/', after) - after);
  const auto at = whole.rfind('@');
  if (at == std::string_view::npos || at == 0 || whole.substr(0, at).find(':') != std::string_view::npos)
    return false;
  const auto server = whole.substr(at + 1);
  const bool has_port =
      server.find(':', server.starts_with('[') ? server.find(']') : 0) != std::string_view::npos;
  return has_port ? listen(server) : host(server);
}
bool file(std::string_view text) {
  return !text.empty() && text.find('\0') == std::string_view::npos;
}

struct Row {
  Rule rule;
  RuleWords words;
  bool (*accepts)(std::string_view);
};

constexpr std::array rows{
    Row{Rule::text, {"text", "a text"}, any},
    Row{Rule::name, {"text", "a text that is not empty"}, not_empty},
    Row{Rule::zone, {"time zone", "an IANA time zone such as \"Asia/Kolkata\""}, zone},
    Row{Rule::date_pattern,
        {"date pattern",
         "a CLDR date pattern with day, month, year and hour, such as \"dd-MM-yyyy HH:mm zzz\""},
        date_pattern},
    Row{Rule::language, {"language", "a BCP 47 language such as \"en\" or \"pt-BR\""}, language},
    Row{Rule::site_url, {"address", "an http or https address without a slash at its end"}, site_url},
    Row{Rule::link,
        {"link", "an http, https, mailto or tel address, or a path such as \"/page/about\""},
        link},
    Row{Rule::web, {"web address", "an http or https address"}, web},
    Row{Rule::email, {"email address", "an email address such as \"desk@example.org\""}, email},
    Row{Rule::phone, {"telephone number", "a telephone number such as \"+00 555 0100\""}, phone},
    Row{Rule::key, {"key", "a key of a-z, 0-9 and hyphens, such as \"south-asia\""}, key},
    Row{Rule::edition_key,
        {"key",
         "a key of a-z, 0-9 and hyphens that is not a word the site's own addresses start with, such as "
         "\"south-asia\""},
        edition_key},
    Row{Rule::source_name,
        {"name", "letters, digits, hyphens, dots and underscores, such as \"capture\""},
        source_name},
    Row{Rule::country, {"country", "an ISO 3166 alpha-2 country code such as \"KR\""}, country},
    Row{Rule::subject, {"subject code", "a scheme and a code such as \"medtop:13000000\""}, subject},
    Row{Rule::listen,
        {"address:port", "an address and a port such as \"127.0.0.1:8080\" or \"[::]:80\""},
        listen},
    Row{Rule::address, {"network", "an IP address or a network such as \"10.0.0.0/8\""}, address},
    Row{Rule::database,
        {"database", "a PostgreSQL address such as \"postgresql://127.0.0.1/dateline\""},
        database},
    Row{Rule::publish, {"auto, review or never", "\"auto\", \"review\" or \"never\""}, publish},
    Row{Rule::finished, {"move or keep", "\"move\" or \"keep\""}, finished},
    Row{Rule::show_versions,
        {"all, uncorrected or never", "\"all\", \"uncorrected\" or \"never\""},
        show_versions},
    Row{Rule::secret,
        {"secret", "sixteen characters at least, without spaces, or \"env:NAME\" for a variable with them"},
        secret},
    Row{Rule::mail_server,
        {"mail server", "a server and its port such as \"smtp://127.0.0.1:25\""},
        mail_server},
    Row{Rule::password, {"password", "a password, or \"env:NAME\" for a variable with it"}, password},
    Row{Rule::mailbox,
        {"mailbox",
         "a user, a server and a folder such as \"imaps://wire@mail.example.org/INBOX\", and no password"},
        mailbox},
    Row{Rule::file, {"file", "a path relative to this file"}, file},
    Row{Rule::yes_no, {"yes or no", "true or false"}, any},
    Row{Rule::count, {"number", "a whole number, 0 or more"}, any},
    Row{Rule::positive, {"number", "a whole number, 1 or more"}, any},
};

const Row& row(Rule rule) {
  const auto found = std::ranges::find(rows, rule, &Row::rule);
  CHECK(found != rows.end());
  return *found;
}

}  // namespace

RuleWords words(Rule rule) {
  return row(rule).words;
}
bool accepts(Rule rule, std::string_view text) {
  return row(rule).accepts(text);
}
bool accepts(Rule rule, std::int64_t number) {
  return number >= (rule == Rule::positive ? 1 : 0);
}

}  // namespace dateline
