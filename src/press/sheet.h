// Sheet: one template with its values, on the way to becoming bytes. And the values that several
// templates ask for in the same way.
//
// Used by the page files of this room alone, on one thread at a time.
#pragma once

#include <ctemplate/template_dictionary.h>

#include <span>
#include <string>
#include <string_view>

#include "edition/edition.h"
#include "press/imprint.h"

namespace dateline::press {

using Values = ctemplate::TemplateDictionary;

class Sheet {
 public:
  Sheet(const Imprint& imprint, std::string_view file);

  Values& values() { return values_; }
  std::string print() const { return imprint_.theme().print(file_, values_); }

 private:
  const Imprint& imprint_;
  std::string file_;
  Values values_;
};

// Sets a variable to text that the template escapes; controls and broken UTF-8 are taken out.
void set(Values& values, std::string_view name, std::string_view text);
// Shows the section `name` with the variable `name` in it, unless the text is empty.
void set_section(Values& values, std::string_view name, std::string_view text);
Values& add_section(Values& values, std::string_view name);

// A section `section` with HREF and NAME; nothing where the address may not be linked to. HREF is
// checked and escaped: templates print it with :none.
void add_link(Values& values, std::string_view section, std::string_view name, std::string_view url);

// LANG and DIR: what the site itself says is in its, or the edition's, language.
void set_language(Values& values, const Imprint& imprint);

// How a story looks wherever it is listed (entry.tpl).
enum class Show { headline, summary, card, ranked };  // ranked: a headline without its time
enum class Level { third, second };  // of its heading: second where no heading stands above the list
// The picture beside it: none, a small one, or the page's first and largest.
enum class Thumb { none, small, large };
struct Entry {
  const Imprint& imprint;
  const text::Zone& zone;
  Show show = Show::headline;
  bool kicker = false;  // the kind or sector above the headline
  Level level = Level::third;
  bool byline = false;         // who says it, below
  Thumb thumb = Thumb::small;  // a headline alone has none
};
void fill_entry(Values& values, const PublicStory& story, const Entry& entry);
// The same as an include under the marker ENTRY.
void add_entry(Values& values, const PublicStory& story, const Entry& entry);
// What stands above a headline: the kind's name, or the first sector's; empty: neither.
std::string kicker_of(const PublicStory& story, const Imprint& imprint);
// A section with HEADING, HREF (a section too) and its entries; nothing where there are no stories, so that
// no heading stands alone.
void add_entries(Values& values, std::string_view section, std::string_view heading, std::string_view href,
                 std::span<const edition::StoryPtr> stories, const Entry& entry);

// <time>: ISO and TIME in a section of this name.
void set_time(Values& values, std::string_view section, const Imprint& imprint, Instant at,
              const text::Zone& zone, std::string_view language);

}  // namespace dateline::press
