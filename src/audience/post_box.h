// PostBox: takes what readers send, feedback and subscriptions, into the archive.
//
// It says which field is wrong, or that all is kept: what it has taken is durable when it returns. It keeps
// what was typed and the page it was about; not who sent it or from where. Any thread, for one that may
// wait for a disk.
#pragma once

#include <functional>

#include "archive/archive.h"
#include "news/ports.h"
#include "settings/settings.h"

namespace dateline::audience {

class PostBox final : public ReaderPosts {
 public:
  static constexpr std::size_t longest_text = 5'000, longest_path = 300;  // characters

  // The sentence beside the newsletter's button, in a language of the site or of one of its editions.
  using Consent = std::function<std::string(std::string_view language)>;  // any thread

  // What it is given outlives the box.
  PostBox(archive::Archive& archive, const Settings& settings, Consent consent)
      : archive_(archive), settings_(settings), consent_(std::move(consent)) {}

  Result<std::vector<PostProblem>> accept(ReaderPost post) override;

 private:
  Result<std::vector<PostProblem>> accept_feedback(const ReaderPost& post);
  Result<std::vector<PostProblem>> accept_newsletter(const ReaderPost& post);

  archive::Archive& archive_;
  const Settings& settings_;
  const Consent consent_;
};

}  // namespace dateline::audience
