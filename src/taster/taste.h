// The copytaster: is this item something we have; where is it from; what is it about; each with reasons.
//
// taste() reads one item against what is known of it and against the settings; it is pure, so a replay
// decides again as it did. A Taster is immutable and shared by any threads. It borrows nothing: what it
// needs of the settings is copied, the gazetteer is shared.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "news/news_item.h"
#include "news/ports.h"
#include "news/story.h"
#include "settings/settings.h"
#include "taster/event_words.h"
#include "taster/gazetteer.h"
#include "taster/identity.h"
#include "taster/kind.h"
#include "taster/sectors.h"
#include "taster/window.h"

namespace dateline::taster {

struct Tasting {
  // story: something new; version, duplicate: of `story`; control: a message about `story`; related:
  // something new that reports the event which `story` leads.
  Outcome decision = Outcome::story;
  StoryId story;           // none for something new and for a message about what we do not have
  bool late = false;       // a version older than what has arrived: to be kept, and not to be used
  bool continues = false;  // a take, whose copy goes on where that of the takes before it stops
  std::vector<Reason> because;
  std::string language;  // BCP 47
  StoryDateline dateline;
  std::vector<std::string> about_countries;  // alpha-2, strongest first, without the dateline's own
  std::vector<std::string> sectors;          // keys, strongest first
  std::vector<Concept> subjects;    // the item's, each once; Media Topics by its words where it has no codes
  std::string kind;                 // a key of the settings' kinds
  std::vector<std::string> genres;  // as the source calls them
  std::vector<std::string> people, organisations;  // as they are named in the story, strongest first
  std::vector<Problem> problems;
  EventWords words;  // what tells its event from others
};

// What the window is to keep of an item.
Trace trace_of(const NewsItem& item, const EventWords& words, const Sketch& sketch, const Window& window);

// Something new that reports an event the window knows becomes `related`, with the reasons. `others`: events
// that it was held against by its words and found to be other news, such as yesterday's in the same form.
void relate(Tasting& tasting, const Trace& trace, const Window& window, std::span<const StoryId> others = {});

class Taster {
 public:
  // invalid: two sectors or kinds have one key.
  static Result<Taster> create(const Settings& settings, std::shared_ptr<const Gazetteer> gazetteer);

  // `source` is the settings' name of where it came from, `format` what wire/formats read it as, `known`
  // the earlier items that share one of its identity_of() keys.
  Tasting taste(const NewsItem& item, const std::string& source, const std::string& format,
                const std::vector<Known>& known) const;

  const Gazetteer& gazetteer() const { return *gazetteer_; }

 private:
  Taster(const Settings& settings, std::shared_ptr<const Gazetteer> gazetteer);

  std::string home_country(const std::string& source) const;

  std::shared_ptr<const Gazetteer> gazetteer_;
  SectorRules sectors_;
  KindRules kinds_;
  std::vector<std::pair<std::string, std::string>> home_countries_;  // of a source
  std::string site_language_;
};

}  // namespace dateline::taster
