#include "wire/formats/mail.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

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
#include "wire/formats/sniff.h"
#include "wire/formats/uri.h"
#include "wire/formats/wire_copy.h"
#include "wire/formats/wire_text.h"

namespace dateline::wire {
namespace {

constexpr std::size_t most_attached = 200;  // items of one mail
constexpr std::size_t longest_note = 4000;  // bytes of a covering letter

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

// ---- copy that is attached -----------------------------------------------------------------------

// Agencies' own formats. A feed, a page or another mail that is attached is a file.
bool is_of_agencies(std::string_view format) {
  constexpr std::array<std::string_view, 5> theirs{"newsml-g2", "newsml-1.2", "nitf", "ninjs", "ap-json"};
  return std::ranges::find(theirs, format) != theirs.end();
}

// "quay.jpg" of "beside:pictures/quay.jpg".
std::string_view name_beside(std::string_view href) {
  constexpr std::string_view scheme = "beside:";
  if (!href.starts_with(scheme)) return {};
  href.remove_prefix(scheme.size());
  return href.substr(href.rfind('/') + 1);
}

// A picture that an item names as a file beside it is that part of the mail.
void point_to_files(NewsItem& item, const Mail& mail) {
  const auto point = [&](std::string& href) {
    const auto file = std::ranges::find(mail.files, name_beside(href), &MailFile::name);
    if (file != mail.files.end() && !file->name.empty()) href = file->reference;
  };
  for (auto& association : item.associations) {
    point(association.uri);
    for (auto& rendition : association.renditions) point(rendition.href);
  }
}

// Takes the files that are copy out of the mail's; what cannot be read stays a file.
std::vector<NewsItem> attached_copy(Mail& mail, const Hints& hints, std::vector<Problem>& problems) {
  std::vector<NewsItem> items;
  std::erase_if(mail.files, [&](const MailFile& file) {
    if (file.copy.empty()) return false;
    auto inner = hints;
    inner.content_type = file.type;
    inner.name = file.name;
    inner.format.clear();
    inner.format = sniff(file.copy, inner);
    if (!is_of_agencies(inner.format)) return false;
    auto parsed = parse(file.copy, inner);
    if (!parsed) {
      problems.push_back({"attachment-unreadable", parsed.error().text()});
      return false;
    }
    if (items.size() + parsed.value().items.size() > most_attached) {
      problems.push_back({"attachment-left-out",
                          fmt::format("'{}': a mail holds at most {} items", file.name, most_attached)});
      return false;
    }
    std::ranges::move(parsed.value().items, std::back_inserter(items));
    std::ranges::move(parsed.value().problems, std::back_inserter(problems));
    return true;
  });
  return items;
}

// The mail's own words are for the desk: a note, whose embargo or kill holds for all that is attached.
void set_covering_words(NewsItem& item, const Mail& mail, const Hints& hints,
                        std::vector<Problem>& problems) {
  set_subject(item, mail, hints, problems);
  auto words = plain_subject(mail.subject) + "\n" + split_mail_text(mail.text).copy;
  if (mail.text.empty())
    words += "\n" + text::clean_html_to_text(split_mail_html(mail.html, hints.base_url).copy);
  for (std::string_view rest = words; !rest.empty();) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const auto line = text::trim(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (is_embargo(line)) apply_embargo(line, hints, item, problems);
    if (item.ed_note.size() < longest_note) add_note(item, line);
  }
}

void add_attached(std::vector<NewsItem> items, const Mail& mail, const Hints& hints, Parsed& into) {
  const bool is_one = items.size() == 1;
  for (auto& item : items) {
    set_covering_words(item, mail, hints, into.problems);
    if (!item.version_created)
      item.version_created = read_feed_time(without_comment(mail.date), hints, into.problems);
    point_to_files(item, mail);
    if (is_one && item.associations.empty()) set_files(item, mail);
    into.items.push_back(std::move(item));
  }
}

// ---- the whole mail --------------------------------------------------------------------------------

bool has_copy(const Mail& mail) {
  return !text::trim(split_mail_text(mail.text).copy).empty() || !split_mail_html(mail.html, {}).copy.empty();
}

// A mail with copy attached is that, one without copy of its own is what it forwards.
void add_items(Mail& mail, const Hints& hints, Parsed& into) {
  if (auto attached = attached_copy(mail, hints, into.problems); !attached.empty())
    return add_attached(std::move(attached), mail, hints, into);
  if (!mail.forwarded.empty() && !has_copy(mail)) {
    for (auto& each : mail.forwarded) add_items(each, hints, into);
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
  auto mail = read_mail(bytes);
  if (!mail) return error(Fault::invalid, "this is no mail: it has no header", hints.name);
  Parsed parsed{.format = "email"};
  add_items(*mail, hints, parsed);
  if (parsed.items.empty())
    return error(Fault::invalid, "there is neither subject nor copy in this mail", hints.name);
  return parsed;
}

}  // namespace dateline::wire
