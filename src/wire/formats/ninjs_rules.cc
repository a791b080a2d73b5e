#include "wire/formats/ninjs_rules.h"

#include <array>

namespace dateline::wire {
namespace {

using enum NinjsShape;
using Kind = NinjsKind;

constexpr auto kind_text = Kind::text;

constexpr std::string_view statuses = "usable withheld canceled";
constexpr std::string_view frequencies = "secondly minutely hourly daily weekly monthly yearly";

// clang-format off
constexpr NinjsRule rules[] = {  // std::array deduces its size by a fold, and clang folds 256 at most
    // ninjs 1: flat names, one language per extension
    {item_one, "uri", Kind::uri, none, 10, 19, true},
    {item_one, "type", Kind::word, none, 10, 11, false, "text audio video picture graphic composite"},
    {item_one, "type", Kind::word, none, 12, 19, false, "text audio video picture graphic composite component"},
    {item_one, "mimetype", kind_text},
    {item_one, "representationtype", Kind::word, none, 10, 19, false, "complete incomplete"},
    {item_one, "profile", kind_text},
    {item_one, "version", kind_text},
    {item_one, "firstcreated", Kind::time, none, 12},
    {item_one, "versioncreated", Kind::time},
    {item_one, "contentcreated", Kind::time, none, 14},
    {item_one, "embargoed", Kind::time},
    {item_one, "pubstatus", Kind::word, none, 10, 19, false, statuses},
    {item_one, "urgency", Kind::urgency, none, 11},
    {item_one, "copyrightholder", kind_text},
    {item_one, "copyrightnotice", kind_text},
    {item_one, "usageterms", kind_text, none, 11},
    {item_one, "ednote", kind_text, none, 12},
    {item_one, "language", kind_text},
    {item_one, "person", Kind::list, concept_one},
    {item_one, "organisation", Kind::list, organisation_one},
    {item_one, "place", Kind::list, place_one},
    {item_one, "subject", Kind::list, subject_one},
    {item_one, "event", Kind::list, concept_one},
    {item_one, "object", Kind::list, concept_one},
    {item_one, "infosource", Kind::list, concept_one, 12},
    {item_one, "title", kind_text, none, 12},
    {item_one, "byline", kind_text},
    {item_one, "headline", kind_text},
    {item_one, "headline_*", kind_text, none, 13},
    {item_one, "slugline", kind_text, none, 12},
    {item_one, "located", kind_text},
    {item_one, "charcount", Kind::number, none, 12},
    {item_one, "wordcount", Kind::number, none, 12},
    {item_one, "description_*", kind_text},
    {item_one, "body_*", kind_text},
    {item_one, "renditions", Kind::map, rendition_one},
    {item_one, "associations", Kind::map, item_one},
    {item_one, "altids", Kind::object, anything, 13},
    {item_one, "trustindicator", Kind::list, trust_one, 13},
    {item_one, "$standard", Kind::object, standard, 13},
    {item_one, "genre", Kind::list, genre_one, 13},
    {item_one, "expires", Kind::time, none, 14},
    {item_one, "rightsinfo", Kind::object, rights, 14},
    {item_one, "digitalsourcetype", Kind::object, digital_source, 16},
    {item_one, "advices", Kind::list, advice, 19},

    {concept_one, "name", kind_text}, {concept_one, "rel", kind_text},
    {concept_one, "scheme", Kind::uri}, {concept_one, "code", kind_text},
    {concept_one, "contactinfo", Kind::list, contact, 15},
    {organisation_one, "name", kind_text}, {organisation_one, "rel", kind_text},
    {organisation_one, "scheme", Kind::uri}, {organisation_one, "code", kind_text},
    {organisation_one, "symbols", Kind::list, symbol_one},
    {organisation_one, "contactinfo", Kind::list, contact, 15},
    {symbol_one, "ticker", kind_text}, {symbol_one, "exchange", kind_text},
    {symbol_one, "symboltype", Kind::uri, none, 15}, {symbol_one, "symbol", kind_text, none, 15},
    {place_one, "name", kind_text}, {place_one, "rel", kind_text},
    {place_one, "scheme", Kind::uri}, {place_one, "code", kind_text},
    {place_one, "geometry_*", Kind::object, anything, 11},
    {place_one, "contactinfo", Kind::list, contact, 15},
    {subject_one, "name", kind_text}, {subject_one, "rel", kind_text},
    {subject_one, "scheme", Kind::uri}, {subject_one, "code", kind_text},
    {subject_one, "creator", kind_text, none, 15},
    {subject_one, "relevance", Kind::percent, none, 15},
    {subject_one, "confidence", Kind::percent, none, 15},
    {genre_one, "name", kind_text}, {genre_one, "scheme", Kind::uri},
    {genre_one, "code", kind_text},
    {trust_one, "scheme", Kind::uri}, {trust_one, "code", kind_text},
    {trust_one, "title", kind_text}, {trust_one, "href", Kind::uri},
    {rendition_one, "href", Kind::uri}, {rendition_one, "mimetype", kind_text},
    {rendition_one, "title", kind_text}, {rendition_one, "height", Kind::number},
    {rendition_one, "width", Kind::number}, {rendition_one, "sizeinbytes", Kind::number},
    {rendition_one, "duration", Kind::number, none, 12},
    {rendition_one, "format", kind_text, none, 12},

    // ninjs 2 and 3: lists of objects with roles. An association is an item with a name.
    {item, "uri", Kind::uri, none, 20, 99, true},
    {item, "type", Kind::word, none, 20, 29, false, "text audio video picture graphic composite component"},
    {item, "type", Kind::word, none, 30, 99, false, "text audio video picture graphic composite component event planning"},
    {item, "representationType", Kind::word, none, 20, 99, false, "full partial"},
    {item, "profile", kind_text},
    {item, "version", kind_text},
    {item, "firstCreated", Kind::time},
    {item, "versionCreated", Kind::time},
    {item, "contentCreated", Kind::time},
    {item, "embargoed", Kind::time, none, 20, 29},
    {item, "embargoedUntil", Kind::time, none, 30},
    {item, "pubStatus", Kind::word, none, 20, 99, false, statuses},
    {item, "urgency", Kind::urgency},
    {item, "copyrightHolder", kind_text},
    {item, "copyrightNotice", kind_text},
    {item, "usageTerms", kind_text},
    {item, "edNote", kind_text},
    {item, "language", kind_text},
    {item, "descriptions", Kind::list, NinjsShape::text},
    {item, "bodies", Kind::list, body},
    {item, "headlines", Kind::list, NinjsShape::text},
    {item, "people", Kind::list, named},
    {item, "organisations", Kind::list, organisation},
    {item, "places", Kind::list, place},
    {item, "subjects", Kind::list, subject},
    {item, "events", Kind::list, event},
    {item, "eventDetails", Kind::object, event_details, 30},
    {item, "plannedCoverage", Kind::list, coverage, 30},
    {item, "objects", Kind::list, named},
    {item, "infoSources", Kind::list, source},
    {item, "title", kind_text},
    {item, "by", kind_text},
    {item, "slugline", kind_text},
    {item, "located", kind_text},
    {item, "renditions", Kind::list, rendition},
    {item, "associations", Kind::list, association},
    {item, "altIds", Kind::list, alt_id},
    {item, "trustIndicators", Kind::list, trust},
    {item, "standard", Kind::object, standard},
    {item, "genres", Kind::list, genre},
    {item, "expires", Kind::time, none, 21},
    {item, "rightsInfo", Kind::object, rights},
    {item, "digitalSourceType", Kind::object, digital_source, 22},
    {item, "advices", Kind::list, advice, 29, 29},
    {association, "name", kind_text, none, 20, 99, true},
    {association, "rel", kind_text, none, 30},

    {NinjsShape::text, "role", kind_text}, {NinjsShape::text, "contentType", kind_text},
    {NinjsShape::text, "value", kind_text, none, 20, 99, true},
    {body, "role", kind_text}, {body, "contentType", kind_text},
    {body, "charCount", Kind::number, none, 20, 29}, {body, "wordCount", Kind::number, none, 20, 29},
    {body, "charCount", Kind::integer, none, 30}, {body, "wordCount", Kind::integer, none, 30},
    {body, "value", kind_text, none, 20, 99, true},
    {named, "name", kind_text}, {named, "rel", kind_text},
    {named, "uri", Kind::uri}, {named, "literal", kind_text},
    {named, "contactInfo", Kind::list, contact, 21},
    {organisation, "name", kind_text}, {organisation, "rel", kind_text},
    {organisation, "uri", Kind::uri}, {organisation, "literal", kind_text},
    {organisation, "symbols", Kind::list, symbol},
    {organisation, "contactInfo", Kind::list, contact, 21},
    {symbol, "ticker", kind_text, none, 20, 29}, {symbol, "exchange", kind_text},
    {symbol, "symbolType", Kind::uri, none, 21}, {symbol, "symbol", kind_text, none, 21},
    {place, "name", kind_text}, {place, "rel", kind_text},
    {place, "uri", Kind::uri}, {place, "literal", kind_text},
    {place, "geoJSON", Kind::object, anything},
    {place, "contactInfo", Kind::list, contact, 21},
    {subject, "name", kind_text}, {subject, "rel", kind_text},
    {subject, "uri", Kind::uri}, {subject, "literal", kind_text},
    {subject, "creator", kind_text, none, 21},
    {subject, "relevance", Kind::percent, none, 21},
    {subject, "confidence", Kind::percent, none, 21},
    {event, "id", kind_text, none, 30}, {event, "name", kind_text},
    {event, "rel", kind_text}, {event, "uri", Kind::uri},
    {event, "literal", kind_text},
    {source, "name", kind_text}, {source, "role", kind_text},
    {source, "uri", Kind::uri}, {source, "literal", kind_text},
    {source, "contactInfo", Kind::list, contact, 21},
    {genre, "name", kind_text}, {genre, "uri", kind_text}, {genre, "literal", kind_text},
    {rendition, "name", kind_text, none, 20, 99, true}, {rendition, "href", Kind::uri},
    {rendition, "contentType", kind_text}, {rendition, "title", kind_text},
    {rendition, "width", Kind::number, none, 20, 29}, {rendition, "height", Kind::number, none, 20, 29},
    {rendition, "sizeInBytes", Kind::number, none, 20, 29},
    {rendition, "width", Kind::integer, none, 30}, {rendition, "height", Kind::integer, none, 30},
    {rendition, "sizeInBytes", Kind::integer, none, 30},
    {rendition, "duration", Kind::number}, {rendition, "format", kind_text},
    {rendition, "aspectRatio", kind_text, none, 30}, {rendition, "videoCodec", kind_text, none, 30},
    {rendition, "frameRate", Kind::number, none, 30}, {rendition, "poi", Kind::object, interest, 30},
    {rendition, "transportProtocol", kind_text, none, 30},
    {rendition, "scanType", Kind::word, none, 30, 99, false, "progressive interlaced"},
    {rendition, "bitrate", kind_text, none, 30},
    {interest, "x", Kind::integer}, {interest, "y", Kind::integer},
    {alt_id, "role", kind_text}, {alt_id, "value", kind_text},
    {trust, "role", Kind::uri}, {trust, "title", kind_text}, {trust, "href", Kind::uri},
    {standard, "name", kind_text}, {standard, "version", kind_text},
    {standard, "schema", Kind::uri},
    {rights, "langId", Kind::uri}, {rights, "linkedRights", Kind::uri},
    {rights, "encodedRights", kind_text},
    {digital_source, "name", kind_text}, {digital_source, "uri", Kind::uri},
    {digital_source, "literal", kind_text},
    {contact, "type", kind_text}, {contact, "role", kind_text}, {contact, "lang", kind_text},
    {contact, "name", kind_text}, {contact, "value", kind_text},
    {contact, "address", Kind::object, address},
    {address, "lines", Kind::texts}, {address, "locality", kind_text},
    {address, "area", kind_text}, {address, "postalCode", kind_text},
    {address, "country", kind_text},

    // Events and planning, since 3.0
    {event_details, "eventStatus", Kind::uri}, {event_details, "plannedCoverageStatus", Kind::uri},
    {event_details, "dates", Kind::object, dates}, {event_details, "organiser", Kind::object, organisation},
    {coverage, "uri", Kind::uri}, {coverage, "title", kind_text},
    {coverage, "pubStatus", Kind::word, none, 30, 99, false, statuses},
    {coverage, "type", Kind::word, none, 30, 99, false, "text audio video picture graphic composite component event planning"},
    {coverage, "commissioned", Kind::object, commissioned}, {coverage, "dates", Kind::object, dates},
    {coverage, "audiences", Kind::list, audience}, {coverage, "exclAudience", Kind::texts},
    {coverage, "edNote", kind_text}, {coverage, "urgency", Kind::urgency},
    {coverage, "language", kind_text}, {coverage, "itemCount", Kind::object, count},
    {coverage, "wordCount", Kind::integer}, {coverage, "renditions", Kind::list, rendition},
    {commissioned, "by", kind_text}, {commissioned, "on", Kind::time},
    {commissioned, "references", Kind::list, reference},
    {reference, "name", kind_text}, {reference, "value", kind_text},
    {dates, "startDate", Kind::time}, {dates, "endDate", Kind::time},
    {dates, "expectedStartDate", Kind::short_time}, {dates, "expectedEndDate", Kind::short_time},
    {dates, "expectedDuration", kind_text}, {dates, "recurrence", Kind::object, recurrence},
    {recurrence, "recurrenceDates", Kind::texts},
    {recurrence, "recurrenceRules", Kind::list, recurrence_rule},
    {recurrence_rule, "frequency", Kind::word, none, 30, 99, false, frequencies},
    {recurrence_rule, "interval", Kind::integer}, {recurrence_rule, "until", Kind::time},
    {recurrence_rule, "count", Kind::integer},
    {audience, "audience", kind_text}, {audience, "significance", Kind::integer},
    {count, "rangeFrom", Kind::integer}, {count, "rangeTo", Kind::integer},

    // The working drafts' advice to editors
    {advice, "role", kind_text}, {advice, "environments", Kind::list, code},
    {advice, "importance", Kind::object, code}, {advice, "lifetime", Kind::object, code},
    {code, "code", kind_text, none, 10, 99, true}, {code, "scheme", Kind::uri},
};
// clang-format on

// Dates may leave out one of start and end, not write one of them twice.
constexpr std::array choices{NinjsChoice{rights, "linkedRights", "encodedRights"},
                             NinjsChoice{contact, "value", "address"}};

}  // namespace

std::span<const NinjsRule> ninjs_rules() {
  return rules;
}

std::span<const NinjsRule> ninjs_rules(NinjsShape shape) {
  struct Run {
    std::size_t begin = 0, end = 0;
  };
  static constexpr auto runs = [] {
    std::array<Run, static_cast<std::size_t>(anything) + 1> all{};
    for (std::size_t at = 0; at < std::size(rules); ++at) {
      auto& run = all[static_cast<std::size_t>(rules[at].in)];
      if (run.end == 0)
        run.begin = at;
      else if (run.end != at)
        throw "the rows of a shape stand together";
      run.end = at + 1;
    }
    return all;
  }();
  const auto& run = runs[static_cast<std::size_t>(shape)];
  return std::span(rules).subspan(run.begin, run.end - run.begin);
}

std::span<const NinjsChoice> ninjs_choices() {
  return choices;
}

}  // namespace dateline::wire
