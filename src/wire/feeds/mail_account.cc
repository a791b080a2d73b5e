#include "wire/feeds/mail_account.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "settings/rules.h"

namespace dateline::feeds {
namespace {

constexpr std::uint16_t port_with_tls = 993, port_without = 143;

std::optional<unsigned> hex(std::string_view digits) {
  unsigned value = 0;
  const auto* end = digits.data() + digits.size();
  const auto [stop, problem] = std::from_chars(digits.data(), end, value, 16);
  return digits.size() == 2 && problem == std::errc() && stop == end ? std::optional(value) : std::nullopt;
}

std::string decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto value = text[i] == '%' ? hex(text.substr(i + 1, 2)) : std::nullopt;
    out += value ? static_cast<char>(*value) : text[i];
    if (value) i += 2;
  }
  return out;
}

bool can_be_said(std::string_view name) {
  return !name.empty() && std::ranges::all_of(name, [](char c) { return c >= ' ' && c <= '~'; });
}

// "HOST:PORT", "[::1]"; without a port the one that it is for.
http::Party party_of(std::string_view server, bool has_tls) {
  http::Party party{.has_tls = has_tls, .sought = http::Sought::mailbox};
  party.port = has_tls ? port_with_tls : port_without;
  const auto colon = server.find(':', server.starts_with('[') ? server.find(']') : 0);
  if (colon != std::string_view::npos) {
    const auto digits = server.substr(colon + 1);
    std::from_chars(digits.data(), digits.data() + digits.size(), party.port);
    server = server.substr(0, colon);
  }
  if (server.starts_with('[')) server = server.substr(1, server.size() - 2);
  party.host = server;
  return party;
}

}  // namespace

Result<MailAccount> mail_account(const Source& source) {
  const std::string_view text = source.mailbox;
  const auto wrong = [&](std::string what) {
    return error(Fault::invalid, std::move(what), fmt::format("the mailbox of {}", source.name),
                 fmt::format("expected {}", words(Rule::mailbox).expects));
  };
  if (!accepts(Rule::mailbox, text)) return wrong("this is no mailbox");
  const bool has_tls = text.starts_with("imaps:");
  const auto after = text.substr(text.find("//") + 2);
  const auto slash = std::min(after.find('/'), after.size());
  const auto at = after.rfind('@', slash);
  const auto server = after.substr(at + 1, slash - at - 1);
  MailAccount account{.party = party_of(server, has_tls),
                      .user = decoded(after.substr(0, at)),
                      .password = source.mailbox_password,
                      .folder = decoded(after.substr(std::min(slash + 1, after.size())))};
  if (account.folder.empty()) account.folder = "INBOX";
  if (account.party.port == 0) return wrong("a mail server has no port 0");
  if (!can_be_said(account.user)) return wrong("the user's name is not ASCII");
  if (!can_be_said(account.folder))
    return error(Fault::invalid, "the folder's name is not ASCII",
                 fmt::format("the mailbox of {}", source.name),
                 "write it as the server does, in its UTF-7: \"Entw&APw-rfe\"");
  account.party.shown = fmt::format("{}://{}/{}", has_tls ? "imaps" : "imap", server, account.folder);
  return account;
}

}  // namespace dateline::feeds
