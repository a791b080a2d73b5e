// The numbers of the archive, each a type of its own.
#pragma once

#include "base/strong.h"

namespace dateline {

using StoryId = Strong<struct StoryTag>;        // what readers follow; part of the story's address, for ever
using ItemId = Strong<struct ItemTag>;          // one agency version as it was taken in
using RawId = Strong<struct RawTag>;            // one delivery's bytes in the raw store
using Position = Strong<struct JournalTag>;     // a place in the journal: 1, 2, 3 … without gaps
using FeedbackId = Strong<struct FeedbackTag>;  // what one reader has written
using SubscriberId = Strong<struct SubscriberTag>;  // one address for the newsletter

}  // namespace dateline
