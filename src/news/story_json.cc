#include "news/story_json.h"

#include "news/json_fields.h"

namespace dateline {

// Found by argument-dependent lookup from json_fields.h, hence not in an unnamed namespace.

template <class T, class Of>
concept Like = std::same_as<std::remove_const_t<T>, Of>;

template <class Visit, Like<Byline> T>
void fields(Visit& visit, T& byline) {
  visit("name", byline.name);
  visit("key", byline.key);
  visit("kind", byline.kind);
}

template <class Visit, Like<Picture> T>
void fields(Visit& visit, T& picture) {
  visit("src", picture.src);
  visit("media", picture.media);
  visit("caption", picture.caption);
  visit("alt", picture.alt);
  visit("credit", picture.credit);
  visit("rights", picture.rights);
  visit("colour", picture.colour);
  visit("width", picture.width);
  visit("height", picture.height);
  visit("rights_end", picture.rights_end);
  visit("withdrawn", picture.withdrawn);
}

template <class Visit, Like<CorrectionNote> T>
void fields(Visit& visit, T& note) {
  visit("at", note.at);
  visit("text", note.text);
}

template <class Visit, Like<VersionCount> T>
void fields(Visit& visit, T& versions) {
  visit("shown", versions.shown);
  visit("uncorrected", versions.uncorrected);
  visit("last", versions.last);
}

template <class Visit, Like<StoryDateline> T>
void fields(Visit& visit, T& dateline) {
  visit("city", dateline.city);
  visit("country", dateline.country);
}

template <class Visit, Like<Reason> T>
void fields(Visit& visit, T& reason) {
  visit("about", reason.about);
  visit("text", reason.text);
}

template <class Visit, Like<Copy> T>
void fields(Visit& visit, T& copy) {
  visit("headline", copy.headline);
  visit("summary", copy.summary);
  visit("body_html", copy.body_html);
  visit("kind", copy.kind);
}

template <class Visit, Like<DeskNote> T>
void fields(Visit& visit, T& note) {
  visit("at", note.at);
  visit("who", note.who);
  visit("text", note.text);
}

template <class Visit, Like<Override> T>
void fields(Visit& visit, T& override) {
  visit("dateline", override.dateline);
  visit("about_countries", override.about_countries);
  visit("sectors", override.sectors);
  visit("people", override.people);
  visit("organisations", override.organisations);
  visit("language", override.language);
}

template <class Visit, Like<DeskMarks> T>
void fields(Visit& visit, T& marks) {
  visit("locked_by", marks.locked_by);
  visit("notes", marks.notes);
  visit("override", marks.override);
  visit("pinned_until", marks.pinned_until);
  visit("demoted", marks.demoted);
}

template <class Visit, Like<Story> T>
void fields(Visit& visit, T& story) {
  visit("id", story.id);
  visit("event", story.event);
  visit("merged_into", story.merged_into);
  visit("version", story.version);
  visit("state", story.state);
  visit("why_state", story.why_state);
  visit("source", story.source);
  visit("item_uri", story.item_uri);
  visit("item_version", story.item_version);
  visit("kind", story.kind);
  visit("headline", story.headline);
  visit("summary", story.summary);
  visit("body_html", story.body_html);
  visit("short_text", story.short_text);
  visit("credit_line", story.credit_line);
  visit("summary_drafted", story.summary_drafted);
  visit("provenance", story.provenance);
  visit("bylines", story.bylines);
  visit("language", story.language);
  visit("url_slug", story.url_slug);
  visit("picture", story.picture);
  visit("gallery", story.gallery);
  visit("corrections", story.corrections);
  visit("dateline", story.dateline);
  visit("about_countries", story.about_countries);
  visit("sectors", story.sectors);
  visit("tags", story.tags);
  visit("people", story.people);
  visit("organisations", story.organisations);
  visit("genres", story.genres);
  visit("because", story.because);
  visit("urgency", story.urgency);
  visit("received_at", story.received_at);
  visit("created", story.created);
  visit("updated", story.updated);
  visit("risen", story.risen);
  visit("publish_at", story.publish_at);
  visit("embargoed_until", story.embargoed_until);
  visit("desk_embargo", story.desk_embargo);
  visit("rights_end", story.rights_end);
  visit("versions", story.versions);
  visit("marks", story.marks);
  visit("desk_edited", story.desk_edited);
  visit("wire", story.wire);
  visit("demanded", story.demanded);
  visit("waiting", story.waiting);
  visit("waits_because", story.waits_because);
}

std::string json_text(const Story& story) {
  std::string text;
  text.reserve(2 * (story.body_html.size() + story.short_text.size()) + 1024);
  {
    WriteText write(text);
    fields(write, story);
  }
  return text;
}

Result<Story> story_from_json(const boost::json::value& json) {
  if (!json.is_object()) return error(Fault::invalid, "a story is a JSON object");
  Story story;
  ReadJson read(json.get_object());
  fields(read, story);
  if (read.error()) return *read.error();
  return story;
}

}  // namespace dateline
