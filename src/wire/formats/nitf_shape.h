// The shape of a NITF document (IPTC NITF 3.0 to 3.6), texts and times as written. nitf_reader fills it,
// nitf_adapter makes news of it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "wire/formats/nitf_body.h"

namespace dateline::wire {

// One <tobject.subject>: the deepest of type, matter and detail is what it is about.
struct NitfSubject {
  std::string authority, number, code, type, matter, detail;
};

struct NitfPlace {
  std::string city, part, region, country, country_code;
  std::string text;  // all of it, where it is not marked up
};

// A name that is marked as one of a person or an organisation, with its code in some scheme.
struct NitfName {
  std::string name, code, scheme;
};

struct NitfMessage {
  std::string type, info;
};

struct NitfRights {
  std::string owner, agent, start, end, kind, geography, limitations;
};

struct NitfDocument {
  // Identity
  std::string id, registrar;
  std::string key, generation, version;  // <du-key>
  std::string corrects, correction;      // another document's id; what is said about it
  std::string page;                      // where it was published

  // Status
  std::string status;                 // management-status
  std::string target, target_status;  // another document's id, and what is to become of it
  std::string issue, release, expire, story_date;
  std::string urgency;
  std::vector<NitfMessage> messages;  // <ed-msg>
  std::vector<std::string> revisions;

  // Copy
  std::string title, headline, deck, byline, distributor, summary, lead;
  std::vector<std::string> authors, notes;
  std::string language;
  NitfPlace dateline;
  NitfBody body;

  // About
  std::string kind;  // <tobject>: "News", "Data", "Advisory"
  std::vector<std::string> properties, keywords, sources, scopes;
  std::string fixture, series;
  std::vector<NitfSubject> subjects;
  std::vector<NitfPlace> places;
  std::vector<NitfName> people, organisations;
  std::vector<std::pair<std::string, std::string>> metas;  // names in lower case

  // Rights
  std::string copyright_year, copyright_holder;
  NitfRights rights;

  int line = 0;
};

}  // namespace dateline::wire
