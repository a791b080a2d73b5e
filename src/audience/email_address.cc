#include "audience/email_address.h"

#include <algorithm>

namespace dateline::audience {
namespace {

constexpr std::size_t longest = 254, longest_local = 64, longest_label = 63;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_alphanumeric(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// RFC 5322's atext.
bool is_atom_character(char c) {
  return is_alphanumeric(c) || std::string_view("!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos;
}

bool is_label(std::string_view label) {
  return !label.empty() && label.size() <= longest_label && label.front() != '-' && label.back() != '-' &&
         std::ranges::all_of(label, [](char c) { return is_alphanumeric(c) || c == '-'; });
}

bool is_atom(std::string_view atom) {
  return !atom.empty() && std::ranges::all_of(atom, is_atom_character);
}

// How many pieces between dots there are, where every one is as it must be; else 0.
std::size_t pieces(std::string_view text, bool (*is_piece)(std::string_view)) {
  for (std::size_t count = 1;; ++count) {
    const auto dot = text.find('.');
    if (!is_piece(text.substr(0, dot))) return 0;
    if (dot == std::string_view::npos) return count;
    text.remove_prefix(dot + 1);
  }
}

}  // namespace

bool is_email_address(std::string_view text) {
  const auto at = text.find('@');
  if (text.size() > longest || at == std::string_view::npos || at > longest_local) return false;
  const auto domain = text.substr(at + 1);
  const auto last = domain.substr(domain.rfind('.') + 1);
  return pieces(text.substr(0, at), is_atom) > 0 && pieces(domain, is_label) > 1 &&
         !std::ranges::all_of(last, is_digit);
}

}  // namespace dateline::audience
