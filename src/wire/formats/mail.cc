#include "wire/formats/mail.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/escape.h"
#include "text/html.h"
#include "text/sentences.h"
#include "text/unicode.h"
#include "wire/formats/copy_fields.h"
#include "wire/formats/dateline.h"
#include "wire/formats/desk_blocks.h"
#include "wire/formats/feed_time.h"
#include "wire/formats/mail_form.h"
#include "wire/formats/mail_reader.h"
#include "wire/formats/mail_text.h"
#include "wire/formats/notices.h"
#include "wire/formats/uri.h"
#include "wire/formats/wire_copy.h"
#include "wire/formats/wire_text.h"

namespace dateline::wire {
namespace {

void add_note(NewsItem& item, std::string_view line) {
  if (!line.empty()) item.ed_note += (item.ed_note.empty() ? "" : "\n") + std::string(line);
}

// Copy with a dateline has its head above it; without one a mail's lines are all copy.
WireText wire_text_of(std::string_view copy) {
  if (auto form = read_mail_form(copy)) return *std::move(form);
  auto text = read_wire_text(copy);
  if (!text.body.empty() && read_dateline(text.body.front())) return text;
  WireText out;
  read_copy(blocks_of(copy), out);
  return out;
}

NewsItem item_of_html(const MailText& html, const Hints& hints, std::vector<Problem>& problems) {
  NewsItem item{.type = "text"};
  std::vector<std::string> desk;
  set_body(item, without_desk_blocks(html.copy, desk), hints.base_url);
  for (const auto& line : desk) {
    if (is_embargo(line)) apply_embargo(line, hints, item, problems);
    add_note(item, line);
  }
  item.language = hints.language;
  return item;
}

// HTML says more than its text, unless it is a picture with a line below it, or a form's answers.
bool prefers_html(const MailText& html, const MailText& text) {
  const auto words = text::word_count(text::clean_html_to_text(html.copy));
  return words > 0 && words * 2 >= text::word_count(text.copy) && !read_mail_form(text.copy);
}

NewsItem copy_of(const Mail& mail, const Hints& hints, std::vector<Problem>& problems) {
  const auto html = split_mail_html(mail.html, hints.base_url);
  const auto text = split_mail_text(mail.text);
  const bool is_html = prefers_html(html, text);
  auto item = is_html ? item_of_html(html, hints, problems)
                      : item_of_wire_text(wire_text_of(text.copy), hints, problems);
  add_note(item, text.signature.empty() ? html.signature : text.signature);
  if (is_html ? html.quoted : text.quoted)
    problems.push_back({"quoted-left-out", "a thread that the mail quotes was left out"});
  return item;
}

void set_files(NewsItem& item, const Mail& mail) {
  std::size_t pictures = 0;
  for (const auto& file : mail.files) {
    const auto kind = file.type.substr(0, file.type.find('/'));
    if (file.type == "application/pgp-signature" || file.type == "application/pkcs7-signature") continue;
    if (kind != "image" && kind != "video" && kind != "audio") {
      item.links.push_back({.rel = "enclosure",
                            .href = file.reference,
                            .type = file.type,
                            .title = file.name,
                            .hreflang = {},
                            .length = file.size});
      continue;
    }
    ++pictures;
    Association association{.type = kind == "image" ? "picture" : kind,
                            .name = pictures == 1 ? "main" : fmt::format("{}-{}", "picture", pictures),
                            .uri = file.reference};
    association.renditions.push_back({.name = "main",
                                      .href = file.reference,
                                      .content_type = file.type,
                                      .title = file.name,
                                      .width = {},
                                      .height = {},
                                      .size_in_bytes = file.size});
    item.associations.push_back(std::move(association));
  }
}

// RFC 2392: what a Message-ID is as a URI; without one, what will be the same when the mail comes again.
void set_identity(NewsItem& item, const Mail& mail, const Hints& hints) {
  if (!mail.message_id.empty()) {
    std::string escaped;
    for (const char c : mail.message_id)
      escaped += c == '@' ? "@" : text::escape_path_segment(std::string_view(&c, 1));
    item.uri = "mid:" + escaped;
    return;
  }
  item.uri = stable_uri("email", fmt::format("{}\n{}\n{}\n{}\n{}", hints.source, mail.from.email, mail.date,
                                             mail.subject, item.body_html));
}

// "Thu, 19 Feb 2015 17:18:40 +1100 (AEDT)": the comment says nothing more.
std::string_view without_comment(std::string_view date) {
  return text::trim(date.substr(0, std::min(date.find('('), date.size())));
}

void set_subject(NewsItem& item, const Mail& mail, const Hints& hints, std::vector<Problem>& problems) {
  const auto subject = plain_subject(mail.subject);
  if (item.headline.empty()) item.headline = subject;
  if (is_embargo(subject)) apply_embargo(subject, hints, item, problems);
  if (const auto verb = control_of(subject); verb && !item.control)
    item.control = ControlMessage{.verb = *verb};
  if (!item.control) return;
  if (item.control->verb == ControlMessage::Verb::kill) item.pub_status = PubStatus::canceled;
  if (item.control->verb == ControlMessage::Verb::withhold) item.pub_status = PubStatus::withheld;
}

NewsItem item_of(const Mail& mail, const Hints& hints, std::vector<Problem>& problems) {
  for (const auto& problem : mail.problems) problems.push_back({"charset", problem});
  auto item = copy_of(mail, hints, problems);
  set_subject(item, mail, hints, problems);
  apply_notices(item, hints, problems);
  set_identity(item, mail, hints);
  item.version_created = read_feed_time(without_comment(mail.date), hints, problems);
  if (!item.first_created) item.first_created = item.version_created;
  if (!mail.language.empty()) item.language = mail.language;
  if (item.priority.empty()) item.priority = mail.priority;
  if (item.provider.empty()) item.provider = mail.from.name.empty() ? mail.from.email : mail.from.name;
  if (item.authors.empty() && !mail.from.email.empty()) item.authors.push_back(mail.from);
  for (std::string_view rest = mail.keywords; !rest.empty();) {
    const auto comma = std::min(rest.find(','), rest.size());
    if (const auto word = text::trim(rest.substr(0, comma)); !word.empty()) item.keywords.emplace_back(word);
    rest.remove_prefix(std::min(comma + 1, rest.size()));
  }
  set_files(item, mail);
  return item;
}

bool has_copy(const Mail& mail) {
  return !text::trim(split_mail_text(mail.text).copy).empty() || !split_mail_html(mail.html, {}).copy.empty();
}

// A mail without copy of its own is what it forwards.
void add_items(const Mail& mail, const Hints& hints, Parsed& into) {
  if (!mail.forwarded.empty() && !has_copy(mail)) {
    for (const auto& each : mail.forwarded) add_items(each, hints, into);
    return;
  }
  auto item = item_of(mail, hints, into.problems);
  if (!mail.forwarded.empty())
    into.problems.push_back(
        {"forwarded-left-out", fmt::format("{} mails are attached", mail.forwarded.size())});
  if (!item.headline.empty() || !item.body_html.empty()) into.items.push_back(std::move(item));
}

}  // namespace

Result<Parsed> parse_mail(std::string_view bytes, const Hints& hints) {
  const auto mail = read_mail(bytes);
  if (!mail) return error(Fault::invalid, "this is no mail: it has no header", hints.name);
  Parsed parsed{.format = "email"};
  add_items(*mail, hints, parsed);
  if (parsed.items.empty())
    return error(Fault::invalid, "there is neither subject nor copy in this mail", hints.name);
  return parsed;
}

}  // namespace dateline::wire
