// What each verb does to the values of a story. Pure: no archive, no clock; the rules about Created,
// Updated, versions, credit and embargo stand here and nowhere else.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "news/news_item.h"
#include "news/story.h"
#include "settings/settings.h"

namespace dateline::desk {

// How big a change is, which decides what moves: nothing but the words; Updated too; the story's place in
// lists and feeds too.
enum class Size { minor, update, writethru };

// The desk's own change of the copy; what is absent stays.
struct Edit {
  std::optional<std::string> headline, summary;  // plain text
  std::optional<std::string> body_html;          // any HTML; kept as clean_html() leaves it
  std::optional<std::string> kind;               // a key of the settings' kinds
  Size size = Size::update;
};

// The times that an imported story brings along.
struct ImportTimes {
  std::optional<Instant> created, updated;
};

// When a story may go out: the latest of the agency's embargo, the desk's own, and the desk's schedule.
std::optional<Instant> release_at(const Story& story);

// When the clock has the next thing to do with it: release it, end its rights or its picture's. An
// instant long past means at once. Nothing: never.
std::optional<Instant> due_at(const Story& story);

// Public from now on, or scheduled while release_at() is ahead. Created is set once, for ever: the
// import's own, else now. Fault::refused: its rights have ended.
Result<Story> publish(Story story, Instant now, const ImportTimes& import);

// Its words are the desk's from now on; the source's are kept, to merge a later version with.
void take_over(Story& story);

// With the desk's words in it. A short, and a summary that a program had cut from the old copy, are cut
// again from the new. Fault::invalid: an edit that changes nothing, or leaves no headline.
Result<Story> edit(Story story, const Edit& edit, Instant now, const Settings& settings);

// The wire's later version in the place of the earlier copy. `redraft` is a whole story made from
// it; address, Created, state, schedule and public corrections stay. Updated moves only where a
// reader would see a difference, or where a captured page prints a later time itself.
Story with_wire_version(Story story, const Story& redraft, Instant now, const ImportTimes& import);

// The wire's later version merged into the words of a desk that has edited the story. Where both have
// changed the same, each its own way, there is no story, and `conflicts` says what. REQUIRES story.wire.
struct WithWireVersion {
  std::optional<Story> story;
  std::vector<std::string> conflicts;  // "headline", "paragraph 3"
};
WithWireVersion merge_wire_version(const Story& story, const Story& redraft, Instant now,
                                   const ImportTimes& import, const Settings& settings);

// The version that waits, in the place of the desk's words; or not, and those stand, also against the
// next. REQUIRES one waits.
Story accept_version(Story story, Instant now);
Story decline_version(Story story);

// What an editor decides in the taster's place; what is absent stays decided as it was. Fault::invalid: it
// decides nothing, or names a sector or a country that there is not.
Result<Story> override_taster(Story story, const Override& decided, Instant now, const Settings& settings);

// First on every front until then. Fault::invalid: the instant is past.
Result<Story> pin(Story story, Instant until, Instant now);

// The desk's own embargo: set, or moved. What is public goes off the site until then. Fault::invalid: the
// instant is past, or the agency's embargo is not over by then, or it is set to this already.
Result<Story> embargo(Story story, Instant until, Instant now);

// Both embargoes are over, whatever they say. Fault::refused: there is none.
Result<Story> lift_embargo(Story story, Instant now);

// Pictures whose rights have ended are nowhere any more.
void drop_pictures_without_rights(Story& story, Instant now);

// Our own copy of a picture, as it was fetched and looked at.
struct OwnCopy {
  std::string src, media, colour;
  std::int64_t width = 0, height = 0;
};

// The story shows this copy from now on, where it names its source. No version of the copy: neither Updated
// nor the version moves. False: it does not name it, or has the copy already.
bool take_in_copy(Story& story, const OwnCopy& copy);

// Takes a picture off, for good; the main one is number 1, the gallery's follow. Fault::invalid: there is
// none of this number. Fault::refused: it is off already.
Result<Story> withdraw_picture(Story story, std::size_t number);

// Whether readers would see a difference between the two.
bool reads_the_same(const Story& a, const Story& b);

// Off the site, with the reason for the desk. `state`: held, unpublished, killed or spiked.
Story put_away(Story story, WorkflowState state, std::string why);

}  // namespace dateline::desk
