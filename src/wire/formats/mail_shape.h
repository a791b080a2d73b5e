// A mail taken apart: its fields, its copy as text and as HTML, its files.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "news/news_item.h"

namespace dateline::wire {

// What is attached or embedded. Its bytes stay in the mail, found again by `reference`; those that may be
// copy themselves, XML and JSON, are here too, as far as their limits go.
struct MailFile {
  std::string reference;  // "cid:…" by its Content-ID (RFC 2392), else "attachment:DIGEST/NAME"
  std::string type;       // "image/png"
  std::string name;       // as its sender named it
  std::int64_t size = 0;  // decoded, in bytes
  std::string copy;       // its bytes, where they may be copy
  bool operator==(const MailFile&) const = default;
};

struct Mail {
  std::string message_id;  // without its angle brackets
  std::string subject, date, language, priority, keywords;
  Author from;
  std::string text;  // of all parts of text, UTF-8; format=flowed undone
  std::string html;  // likewise
  std::vector<MailFile> files;
  std::vector<Mail> forwarded;        // message/rfc822
  std::vector<std::string> problems;  // of charset, for people
  bool operator==(const Mail&) const = default;
};

}  // namespace dateline::wire
