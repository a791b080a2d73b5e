// Splitting: an item that was taken for a version of a story becomes a story of its own, by an editor's word.
//
// All versions of the item go together, in the order they came; the story that they leave shows the newest of
// those that stay, where it showed one of them. What comes later under the item's uri belongs to the new
// story. One transaction; borrows everything from run.cc; from any thread.
#pragma once

#include <string>

#include "archive/archive.h"
#include "base/clock.h"
#include "base/result.h"
#include "desk/verbs.h"
#include "intake/filing.h"

namespace dateline::intake {

class Splitting {
 public:
  Splitting(archive::Archive& archive, const FilingRules& rules, const Clock& clock)
      : archive_(archive), rules_(rules), clock_(clock) {}

  // The new story. Fault::not_found: the story has no item of this uri. Fault::refused: it has no other.
  Result<Story> split(StoryId story, const std::string& uri, const desk::By& by);

 private:
  Result<StoryId> split_off(const std::vector<archive::FiledItem>& items, archive::Transaction& tx,
                            const desk::By& by);
  Result<std::optional<desk::WireVersion>> what_stays(const Story& story,
                                                      const std::vector<archive::FiledItem>& staying,
                                                      const std::string& uri, archive::Transaction& tx);

  archive::Archive& archive_;
  const FilingRules rules_;
  const Clock& clock_;
};

}  // namespace dateline::intake
