// Rules: what a value in site.toml may be, each with the words that documentation and errors use.
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

enum class Rule {
  text,          // anything
  name,          // anything but nothing
  zone,          // IANA, known to the system's tzdata
  date_pattern,  // CLDR letters with a day, a month, a year and an hour
  language,      // BCP 47
  site_url,      // http(s), no slash at the end
  link,          // http(s), mailto, tel or a path on the site
  web,           // http(s)
  email,
  phone,
  key,            // a-z, 0-9 and hyphens: part of an address
  edition_key,    // a key that no address of the program's own starts with
  country,        // ISO 3166-1 alpha-2
  subject,        // scheme:code
  listen,         // address:port
  address,        // an IP address or a range
  database,       // postgresql://…
  publish,        // auto, review, never
  finished,       // move, keep
  show_versions,  // all, uncorrected, never
  secret,         // sixteen characters at least, or env:NAME
  password,       // of somebody else's choosing, or env:NAME
  mail_server,    // smtp(s)://host:port
  mailbox,        // imap(s)://user@host/folder
  source_name,    // letters, digits, hyphens, dots and underscores
  file,           // a path relative to site.toml
  yes_no,
  count,     // 0 or more
  positive,  // 1 or more
};

struct RuleWords {
  std::string_view type;     // "time zone", as the reference prints it
  std::string_view expects;  // "an IANA time zone such as \"Asia/Kolkata\""
};

RuleWords words(Rule rule);

// An empty text is a value like any other here; whether a key may be empty is the table's business.
bool accepts(Rule rule, std::string_view text);
bool accepts(Rule rule, std::int64_t number);

}  // namespace dateline
