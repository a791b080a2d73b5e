#include "audience/post_box.h"

#include <algorithm>

#include "audience/email_address.h"
#include "base/fault_point.h"

namespace dateline::audience {
namespace {

using Problems = std::vector<PostProblem>;

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blank = " \t\r\n\f\v";
  const auto first = text.find_first_not_of(blank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

// The first of this name, without the blanks around it and with plain line ends: forms send CRLF.
std::string field(const ReaderPost& post, std::string_view name) {
  const auto found = std::ranges::find(post.fields, name, &std::pair<std::string, std::string>::first);
  if (found == post.fields.end()) return {};
  std::string text(trimmed(found->second));
  std::erase(text, '\r');
  return text;
}

std::size_t characters(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

// Those of the values of this name that are keys of `things`, each once; others are nobody's.
template <class Things>
std::vector<std::string> chosen(const ReaderPost& post, std::string_view name, const Things& things) {
  std::vector<std::string> keys;
  for (const auto& thing : things)
    if (std::ranges::find(post.fields, std::pair(std::string(name), thing.key)) != post.fields.end())
      keys.push_back(thing.key);
  return keys;
}

// The language of the page that the form stood on, which the form says; the site's where it says none of
// ours.
const std::string& language_of(const ReaderPost& post, const Settings& settings) {
  const auto said = field(post, "language");
  const auto found = std::ranges::find(settings.editions, said, &EditionSettings::language);
  return said.empty() || found == settings.editions.end() ? settings.site.language : found->language;
}

}  // namespace

Result<Problems> PostBox::accept(ReaderPost post) {
  if (post.form == "feedback") return accept_feedback(post);
  if (post.form == "newsletter") return accept_newsletter(post);
  return error(Fault::invalid, "there is no form '" + post.form + "'");
}

Result<Problems> PostBox::accept_feedback(const ReaderPost& post) {
  archive::Feedback feedback{{}, post.at, field(post, "page"), field(post, "text"), field(post, "email"),
                             {}, {}};
  if (feedback.path.empty()) feedback.path = post.path;
  Problems problems;
  if (feedback.text.empty()) problems.push_back({"text", "feedback_text_missing"});
  if (characters(feedback.text) > longest_text) problems.push_back({"text", "feedback_text_long"});
  if (!feedback.email.empty() && !is_email_address(feedback.email))
    problems.push_back({"email", "email_wrong"});
  if (characters(feedback.path) > longest_path) problems.push_back({"page", "feedback_page_long"});
  if (!problems.empty()) return problems;
  TRY(auto tx, archive_.begin());
  TRY(tx.feedback.add(feedback));
  TRY(tx.commit());
  FAULT_POINT("audience.feedback_kept");
  return problems;
}

Result<Problems> PostBox::accept_newsletter(const ReaderPost& post) {
  archive::Subscriber subscriber;
  subscriber.email = field(post, "email");
  subscriber.consented_at = post.at;
  subscriber.consent = consent_(language_of(post, settings_));
  subscriber.path = post.path.substr(0, longest_path);
  subscriber.editions = chosen(post, "edition", settings_.editions);
  subscriber.sectors = chosen(post, "sector", settings_.sectors);
  if (subscriber.email.empty()) return Problems{{"email", "email_missing"}};
  if (!is_email_address(subscriber.email)) return Problems{{"email", "email_wrong"}};
  TRY(auto tx, archive_.begin());
  TRY(tx.subscribers.ask(subscriber));
  TRY(tx.commit());
  FAULT_POINT("audience.subscriber_kept");
  return Problems();
}

}  // namespace dateline::audience
