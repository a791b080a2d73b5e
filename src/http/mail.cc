#include "http/mail.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

#include "http/errand.h"

namespace dateline::http {
namespace {

constexpr std::size_t longest_line = 76, longest_word = 75;  // RFC 2045 6.7, RFC 2047 2

bool is_plain(char c) {
  return c >= ' ' && c <= '~';
}

std::string on_one_line(std::string_view text) {
  std::string line(text);
  std::ranges::replace_if(line, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 127; }, ' ');
  return line;
}

std::string escaped(char c) {
  return fmt::format("={:02X}", static_cast<unsigned char>(c));
}

// How many bytes the character takes that begins here.
std::size_t character(std::string_view text) {
  std::size_t size = 1;
  while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) ++size;
  return size;
}

// Words of "Q" encoding, each on a line of its own, no character torn between two.
std::string encoded_words(std::string_view text) {
  constexpr std::string_view begin = "=?utf-8?Q?", end = "?=";
  std::string words, word;
  const auto close = [&] {
    if (!words.empty()) words += "\r\n ";
    words.append(begin).append(word).append(end);
    word.clear();
  };
  while (!text.empty()) {
    std::string next;
    for (const char c : text.substr(0, character(text))) {
      const bool stands = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      next += c == ' ' ? "_" : stands ? std::string(1, c) : escaped(c);
    }
    if (begin.size() + word.size() + next.size() + end.size() > longest_word) close();
    word += next;
    text.remove_prefix(character(text));
  }
  close();
  return words;
}

// As a subject may stand.
std::string words_of(std::string_view text) {
  const auto line = on_one_line(text);
  const bool stands = std::ranges::all_of(line, is_plain) && line.size() < longest_word - 10 &&
                      line.find("=?") == std::string::npos;
  return stands ? line : encoded_words(line);
}

// As a name may stand before an address: its specials would need quotes.
std::string name_of(std::string_view text) {
  const auto line = on_one_line(text);
  const bool stands =
      line.size() < longest_word - 10 &&
      std::ranges::all_of(line, [](char c) { return is_plain(c) && !std::strchr("()<>[]:;@\\,.\"=", c); });
  return stands ? line : encoded_words(line);
}

// Quoted-printable, RFC 2045 section 6.7: lines of text stay readable.
std::string quoted_printable(std::string_view text) {
  std::string out, line;
  const auto put = [&](std::string piece) {
    if (line.size() + piece.size() >= longest_line) {
      out.append(line).append("=\r\n");
      line.clear();
    }
    line += piece;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\n') {
      out.append(line).append("\r\n");
      line.clear();
      continue;
    }
    const bool ends_line = i + 1 == text.size() || text[i + 1] == '\n';
    put(is_plain(c) && c != '=' && !(c == ' ' && ends_line) ? std::string(1, c) : escaped(c));
  }
  return out.append(line).append("\r\n");
}

// "Wed, 24 Dec 2025 22:29:00 +0000": the zone's name is obsolete in mail.
std::string mail_date(Instant at) {
  auto date = http_date(at);
  if (date.ends_with("GMT")) date.replace(date.size() - 3, 3, "+0000");
  return date;
}

std::string domain_of(std::string_view address) {
  return std::string(address.substr(address.rfind('@') + 1));
}

struct Reader {
  std::string_view left;
  static std::size_t read(char* to, std::size_t size, std::size_t count, void* self) {
    auto& left = static_cast<Reader*>(self)->left;
    const auto n = std::min(left.size(), size * count);
    std::memcpy(to, left.data(), n);
    left.remove_prefix(n);
    return n;
  }
};

}  // namespace

std::string text_of(const Mail& mail) {
  const auto from = on_one_line(mail.from), to = on_one_line(mail.to);
  return fmt::format(
      "Date: {}\r\nFrom: {} <{}>\r\nTo: <{}>\r\nSubject: {}\r\nMessage-ID: <{}@{}>\r\n"
      "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
      "Content-Transfer-Encoding: quoted-printable\r\n\r\n{}",
      mail_date(mail.at), name_of(mail.from_name), from, to, words_of(mail.subject), on_one_line(mail.id),
      domain_of(from), quoted_printable(mail.text));
}

Result<> send(const Mail& mail, const MailServer& server, std::chrono::seconds patience,
              std::stop_token stop) {
  const auto text = text_of(mail);
  Reader reader{text};
  const bool signs_in = !server.user.empty();
  const bool must_be_who_it_says = signs_in || server.url.starts_with("smtps:");

  Errand errand(server.url, server.url, patience, std::move(stop));
  errand.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  errand.set(CURLOPT_USE_SSL, static_cast<long>(signs_in ? CURLUSESSL_ALL : CURLUSESSL_TRY));
  errand.set(CURLOPT_SSL_VERIFYPEER, must_be_who_it_says ? 1L : 0L);
  errand.set(CURLOPT_SSL_VERIFYHOST, must_be_who_it_says ? 2L : 0L);
  if (signs_in) errand.set(CURLOPT_USERNAME, server.user);
  if (signs_in) errand.set(CURLOPT_PASSWORD, server.password);
  errand.set(CURLOPT_MAIL_FROM, "<" + on_one_line(mail.from) + ">");
  errand.add(CURLOPT_MAIL_RCPT, "<" + on_one_line(mail.to) + ">");
  errand.set(CURLOPT_UPLOAD, 1L);
  errand.set(CURLOPT_READFUNCTION, &Reader::read);
  errand.set(CURLOPT_READDATA, static_cast<void*>(&reader));
  TRY(errand.perform());
  return ok();
}

}  // namespace dateline::http
