#include "copydesk/draft.h"

#include <algorithm>

#include "copydesk/body.h"
#include "copydesk/credit.h"
#include "copydesk/headline.h"
#include "copydesk/summary.h"
#include "text/entities.h"
#include "text/html.h"
#include "text/unicode.h"

namespace dateline::copydesk {
namespace {

constexpr auto npos = std::string_view::npos;

// Supplied text that may be HTML after all ("<p>…", "&quot;"): feeds do not say.
std::string plain(std::string_view supplied) {
  const bool markup =
      supplied.find("</") != npos || supplied.find("<p") != npos || supplied.find("<br") != npos;
  if (markup) return text::collapse_whitespace(text::html_to_text(supplied));
  return text::collapse_whitespace(text::strip_controls(text::decode_entities(supplied)));
}

// Names whose standing at a headline's end only signs it. Not where the copy names the agency too: then the
// headline may be saying who says so.
std::vector<std::string> signatures(const NewsItem& item, const BodyCopy& body) {
  std::vector<std::string> names{item.provider};
  for (const auto& source : item.info_sources) names.push_back(source.name);
  const auto named = [&](const std::string& name) {
    const auto key = text::match_key(name);
    return key.empty() || std::ranges::any_of(body.paragraphs, [&](const std::string& paragraph) {
             return text::match_key(paragraph).find(key) != npos;
           });
  };
  std::erase_if(names, named);
  return names;
}

class Drafter {
 public:
  Drafter(const NewsItem& item, const DraftRules& rules) : item_(item), rules_(rules) {
    BodyInput input{.html = item.body_html, .headline = item.headline, .byline = item.by};
    if (item.dateline) input.dateline_text = item.dateline->text;
    body_ = clean_body(input);
    source_text_ = text::clean_html_to_text(item.body_html);
    // <br> is a line end there and a space in paragraphs; either is one byte.
    std::ranges::replace(source_text_, '\n', ' ');
  }

  Draft run() {
    headline();
    const ExcerptInput copy(body_.paragraphs, draft_.headline, item_.language);
    summary(copy);
    short_text(copy);
    draft_.body_html = std::move(body_.html);
    draft_.removed = std::move(body_.removed);
    provenance();
    return std::move(draft_);
  }

 private:
  void support(Support::Field field, Support::From from, std::string_view source, std::string_view part,
               std::size_t& at) {
    const auto start = part.empty() ? npos : source.find(part, at);
    if (start == npos) return;
    at = start + part.size();
    const auto first = text::code_points(source.substr(0, start));
    draft_.support.push_back({field, from, first, first + text::code_points(part)});
  }

  void support_excerpt(Support::Field field, const Excerpt& excerpt) {
    std::size_t at = 0;
    for (const auto& quote : excerpt.quotes) support(field, Support::From::body, source_text_, quote, at);
  }

  // What was supplied supports itself: where it stands in the field, or the whole field.
  void support_supplied(Support::Field field, Support::From from, std::string_view supplied,
                        std::string_view used) {
    const auto before = draft_.support.size();
    std::size_t at = 0;
    support(field, from, supplied, used, at);
    if (draft_.support.size() == before)
      draft_.support.push_back({field, from, 0, text::code_points(supplied)});
  }

  void headline() {
    if (auto supplied = plain(item_.headline); !supplied.empty()) {
      draft_.headline = clean_headline(supplied, signatures(item_, body_));
      return support_supplied(Support::Field::headline, Support::From::headline, item_.headline,
                              draft_.headline);
    }
    if (const auto excerpt = draft_headline({body_.paragraphs, {}, item_.language}, rules_.headline)) {
      draft_.headline = excerpt->text;
      draft_.headline_drafted = true;
      return support_excerpt(Support::Field::headline, *excerpt);
    }
    const std::vector<std::string> paragraphs{plain(item_.summary)};
    if (const auto excerpt = draft_headline({paragraphs, {}, item_.language}, rules_.headline)) {
      draft_.headline = excerpt->text;
      draft_.headline_drafted = true;
      support_supplied(Support::Field::headline, Support::From::summary, item_.summary, draft_.headline);
    }
  }

  void summary(const ExcerptInput& copy) {
    draft_.summary = plain(item_.summary);
    if (!draft_.summary.empty())
      return support_supplied(Support::Field::summary, Support::From::summary, item_.summary, draft_.summary);
    const auto excerpt = draft_summary(copy, rules_.summary);
    if (!excerpt) return;
    draft_.summary = excerpt->text;
    draft_.summary_drafted = true;
    support_excerpt(Support::Field::summary, *excerpt);
  }

  void short_text(const ExcerptInput& copy) {
    if (const auto excerpt = draft_short(copy, rules_.short_words)) {
      draft_.short_text = excerpt->text;
      return support_excerpt(Support::Field::short_text, *excerpt);
    }
    // A supplied summary is the agency's own words for the whole: it may stand alone.
    const std::vector<std::string> paragraphs{draft_.summary_drafted ? std::string() : draft_.summary};
    if (const auto excerpt = draft_short({paragraphs, {}, item_.language}, rules_.short_words)) {
      draft_.short_text = excerpt->text;
      support_supplied(Support::Field::short_text, Support::From::summary, item_.summary, draft_.short_text);
    }
  }

  void provenance() {
    const bool drafted = draft_.headline_drafted || draft_.summary_drafted;
    draft_.provenance = rules_.desk_worked ? Provenance::desk_worked
                        : drafted          ? Provenance::machine_drafted
                                           : Provenance::untouched;
    draft_.credit_from_source = item_.credit.empty() ? body_.credit : text::collapse_whitespace(item_.credit);
    draft_.credit_line =
        credit_line({draft_.provenance, draft_.credit_from_source, rules_.source_credit}, rules_.credit);
  }

  const NewsItem& item_;
  const DraftRules& rules_;
  BodyCopy body_;
  std::string source_text_;
  Draft draft_;
};

}  // namespace

DraftRules draft_rules(const Settings& settings, const Source& source) {
  DraftRules rules;
  rules.credit = settings.credit;
  rules.source_credit = source.credit;
  rules.desk_worked = source.desk_worked;
  return rules;
}

Draft draft(const NewsItem& item, const DraftRules& rules) {
  return Drafter(item, rules).run();
}

}  // namespace dateline::copydesk
