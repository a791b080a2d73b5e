#include "wire/formats/mail_reader.h"

#include <fmt/format.h>
#include <gmime/gmime.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>

#include "base/hash.h"
#include "text/encoding.h"
#include "text/escape.h"
#include "text/unicode.h"
#include "wire/formats/mail_text.h"

namespace dateline::wire {
namespace {

constexpr int most_levels = 20;
constexpr std::size_t most_parts = 200;
constexpr std::size_t most_text = 8 << 20;
constexpr std::size_t most_copies = 20;  // attached, and 8 MiB together
constexpr std::size_t longest_header = 64 << 10;
constexpr std::size_t digest_digits = 12;

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

std::string text_of(const char* value) {
  return value == nullptr ? std::string() : text::to_valid_utf8(value);
}

std::string header(GMimeObject* object, const char* name) {
  return text::collapse_whitespace(text_of(g_mime_object_get_header(object, name)));
}

std::string parameter(GMimeObject* object, const char* name) {
  auto* type = g_mime_object_get_content_type(object);
  return type == nullptr ? std::string() : text_of(g_mime_content_type_get_parameter(type, name));
}

std::string type_of(GMimeObject* object) {
  auto* type = g_mime_object_get_content_type(object);
  if (type == nullptr) return "text/plain";
  const std::unique_ptr<char, decltype(&g_free)> written(g_mime_content_type_get_mime_type(type), g_free);
  return text::lower(text_of(written.get()));
}

std::string bytes_of(GMimePart* part) {
  auto* content = g_mime_part_get_content(part);
  if (content == nullptr) return {};
  const Owned<GMimeStream> memory(g_mime_stream_mem_new());
  g_mime_data_wrapper_write_to_stream(content, memory.get());
  const auto* array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
  return array == nullptr ? std::string()
                          : std::string(reinterpret_cast<const char*>(array->data), array->len);
}

Author first_mailbox(InternetAddressList* list) {
  if (list == nullptr || internet_address_list_length(list) == 0) return {};
  auto* address = internet_address_list_get_address(list, 0);
  Author out{.name = text::collapse_whitespace(text_of(internet_address_get_name(address)))};
  if (INTERNET_ADDRESS_IS_MAILBOX(address))
    out.email = text_of(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address)));
  return out;
}

// A file whose bytes are wanted, and they.
struct Sought {
  std::string_view reference;
  std::optional<std::string> bytes;
};

// Of two mails that are forwarded together each may have an "image001.png".
std::string reference_of(GMimePart* part, std::string_view name, std::string_view bytes) {
  if (const auto id = text_of(g_mime_part_get_content_id(part)); !id.empty())
    return "cid:" + text::escape_path_segment(id);
  return fmt::format("attachment:{}/{}", sha256(bytes).substr(0, digest_digits),
                     text::escape_path_segment(name));
}

// An agency's file may be XML or JSON by its type, or by its name where a mailer knew no better.
bool may_be_copy(std::string_view type, std::string_view name) {
  const auto ends = [](std::string_view text, auto... words) { return (text.ends_with(words) || ...); };
  return ends(type, "/xml", "+xml", "/json", "+json") ||
         ends(text::lower(name), ".xml", ".nitf", ".newsml", ".json", ".ninjs");
}

// Walks the tree of parts once.
class PartReader {
 public:
  PartReader(Mail& into, Sought* sought) : into_(into), sought_(sought) {}

  void read(GMimeObject* object, int level) {
    if (object == nullptr || level > most_levels || ++parts_ > most_parts) return;
    if (GMIME_IS_MULTIPART(object)) return read_multipart(GMIME_MULTIPART(object), level);
    if (GMIME_IS_MESSAGE_PART(object)) return read_message(GMIME_MESSAGE_PART(object), level);
    if (GMIME_IS_PART(object)) read_part(GMIME_PART(object));
  }

 private:
  void read_multipart(GMimeMultipart* parts, int level) {
    for (int i = 0; i < g_mime_multipart_get_count(parts); ++i)
      read(g_mime_multipart_get_part(parts, i), level + 1);
  }

  void read_message(GMimeMessagePart* part, int level);

  void read_part(GMimePart* part) {
    auto* object = GMIME_OBJECT(part);
    const auto type = type_of(object);
    const auto name = text::collapse_whitespace(text_of(g_mime_part_get_filename(part)));
    const bool attached = g_mime_part_is_attachment(part) || !name.empty();
    auto bytes = bytes_of(part);
    if (!attached && (type == "text/plain" || type == "text/html"))
      return add_text(bytes, type == "text/html" ? into_.html : into_.text, object);
    add_file(reference_of(part, name, bytes), type, name, bytes);
  }

  void add_text(std::string_view bytes, std::string& text, GMimeObject* object) {
    auto decoded = text::decode(bytes.substr(0, most_text), parameter(object, "charset"));
    std::ranges::move(decoded.problems, std::back_inserter(into_.problems));
    if (text::lower(parameter(object, "format")) == "flowed")
      decoded.utf8 = unflowed(decoded.utf8, text::lower(parameter(object, "delsp")) == "yes");
    if (text.size() + decoded.utf8.size() > most_text) return;
    text += (text.empty() ? "" : "\n") + decoded.utf8;
  }

  void add_file(std::string reference, const std::string& type, const std::string& name, std::string& bytes) {
    into_.files.push_back({.reference = std::move(reference),
                           .type = type,
                           .name = name,
                           .size = static_cast<std::int64_t>(bytes.size()),
                           .copy = {}});
    if (sought_ && !sought_->bytes && into_.files.back().reference == sought_->reference)
      sought_->bytes = std::move(bytes);
    else if (may_be_copy(type, name) && copies_ < most_copies && copy_bytes_ + bytes.size() <= most_text) {
      ++copies_;
      copy_bytes_ += bytes.size();
      into_.files.back().copy = std::move(bytes);
    }
  }

  Mail& into_;
  Sought* sought_;  // null: none is
  std::size_t parts_ = 0, copies_ = 0, copy_bytes_ = 0;
};

Mail mail_of(GMimeMessage* message, int level, Sought* sought) {
  auto* object = GMIME_OBJECT(message);
  Mail out;
  out.message_id = text_of(g_mime_message_get_message_id(message));
  out.subject = text::collapse_whitespace(text_of(g_mime_message_get_subject(message)));
  out.date = header(object, "Date");
  out.language = header(object, "Content-Language");
  out.keywords = header(object, "Keywords");
  for (const auto* name : {"Importance", "X-Priority", "Priority"})
    if (out.priority.empty()) out.priority = header(object, name);
  out.from = first_mailbox(g_mime_message_get_from(message));
  PartReader(out, sought).read(g_mime_message_get_mime_part(message), level);
  return out;
}

void PartReader::read_message(GMimeMessagePart* part, int level) {
  if (auto* message = g_mime_message_part_get_message(part); message != nullptr)
    into_.forwarded.push_back(mail_of(message, level + 1, sought_));
}

std::string_view without_blank_lines(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto end = std::min(bytes.find('\n'), bytes.size());
    if (!text::trim(bytes.substr(0, end)).empty()) return bytes;
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  return bytes;
}

// "Message-ID" of "Message-ID: <…>"; empty where the line is no field.
std::string field_name(std::string_view line) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon > 60) return {};
  const auto name = line.substr(0, colon);
  const bool plain = std::ranges::all_of(name, [](char c) { return c > ' ' && c < '\x7f'; });
  return plain ? text::lower(name) : std::string();
}

}  // namespace

bool is_mail(std::string_view bytes) {
  constexpr std::array<std::string_view, 11> of_mailers{"received",
                                                        "return-path",
                                                        "message-id",
                                                        "mime-version",
                                                        "delivered-to",
                                                        "dkim-signature",
                                                        "arc-seal",
                                                        "x-mailer",
                                                        "x-received",
                                                        "authentication-results",
                                                        "content-transfer-encoding"};
  constexpr std::array<std::string_view, 4> of_people{"from", "date", "subject", "to"};
  auto rest = without_blank_lines(bytes).substr(0, longest_header);
  std::size_t mailers = 0, people = 0;
  for (bool first = true; !rest.empty(); first = false) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const auto line = rest.substr(0, end);
    const bool cut = end == rest.size();
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (text::trim(line).empty()) break;
    if (!first && (line.front() == ' ' || line.front() == '\t')) continue;
    if (first && line.starts_with("From ")) continue;  // mbox
    const auto name = field_name(line);
    if (name.empty()) return cut && mailers > 0 && people > 0;
    mailers += std::ranges::find(of_mailers, name) != of_mailers.end();
    people += std::ranges::find(of_people, name) != of_people.end();
  }
  return mailers > 0 && people > 0;
}

namespace {

std::optional<Mail> read(std::string_view bytes, Sought* sought) {
  static std::once_flag once;
  std::call_once(once, [] { g_mime_init(); });
  bytes = without_blank_lines(bytes);
  if (bytes.starts_with("From ")) bytes.remove_prefix(std::min(bytes.find('\n') + 1, bytes.size()));
  const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  const std::unique_ptr<GMimeParserOptions, decltype(&g_mime_parser_options_free)> options(
      g_mime_parser_options_new(), g_mime_parser_options_free);
  std::array charsets{"utf-8", "windows-1252", static_cast<const char*>(nullptr)};
  g_mime_parser_options_set_fallback_charsets(options.get(), charsets.data());
  const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), options.get()));
  if (!message) return std::nullopt;
  auto* fields = g_mime_object_get_header_list(GMIME_OBJECT(message.get()));
  if (g_mime_header_list_get_count(fields) == 0) return std::nullopt;
  return mail_of(message.get(), 0, sought);
}

}  // namespace

std::optional<Mail> read_mail(std::string_view bytes) {
  return read(bytes, nullptr);
}

std::optional<std::string> file_of_mail(std::string_view bytes, std::string_view reference) {
  Sought sought{reference, {}};
  if (!read(bytes, &sought)) return std::nullopt;
  return std::move(sought.bytes);
}

}  // namespace dateline::wire
