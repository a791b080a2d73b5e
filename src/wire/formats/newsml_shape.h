// The shape of one <NewsItem> of NewsML 1.0 to 1.2 (IPTC), with what its envelope says; texts and times as
// written. newsml_reader fills it, newsml_adapter makes news of it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "news/news_item.h"

namespace dateline::wire {

// <NewsLines>: of several components, what the outer ones say first.
struct NewsmlLines {
  std::string headline, subheadline, byline, dateline, credit, copyright, rights, slug;
  std::vector<std::string> keywords;
  std::vector<std::pair<std::string, std::string>> others;  // <NewsLine>: its type, its text
};

struct NewsmlPlace {
  std::string how;  // HowPresent: "Origin", "Event"
  std::string city, part, region, country;
};

// A <Topic> of the file's own vocabulary.
struct NewsmlTopic {
  std::string type, name, code;
};

struct NewsmlRights {
  std::string holder, date;                              // of the copyright
  std::string kind, geography, limitations, start, end;  // of the usage
};

// What a text is for, by the Role of its component.
enum class NewsmlRole { copy, lead, title, summary, caption, note, picture, other };

struct NewsmlText {
  NewsmlRole role = NewsmlRole::copy;
  std::string html;  // foreign
  int rank = 0;      // of equivalents the lowest is the best: elements, markup in a text, plain text
};

struct NewsmlItem {
  // The envelope
  std::string transmission, sent, priority, service;

  // Identity
  std::string provider_id, date_id, item_id, revision, update, public_id, label;
  std::string duid;  // the outermost component's

  // Management
  std::string kind, first_created, revision_created;
  std::vector<std::string> statuses;  // its own, and those of documents inside it
  std::string future_status, future_time, urgency;
  std::vector<std::string> instructions;
  std::vector<std::string> embargoes;  // times, or words that stand for one
  bool is_partial = false;             // <Update>: changes to a revision sent before

  // Metadata
  NewsmlLines lines;
  std::string provider;
  std::vector<std::string> creators, sources, contributors;
  std::string language;
  std::vector<std::string> genres, keywords, subjects;  // subjects: codes
  std::vector<NewsmlPlace> places;
  std::vector<NewsmlTopic> topics;
  NewsmlRights rights;

  // Content
  std::vector<NewsmlText> texts;
  std::vector<Association> files;
  std::vector<Link> links;
  std::vector<std::string> notes;
  std::string tagline;
  std::vector<std::string> left_out;  // what is there and was not read, for people

  int line = 0;
};

}  // namespace dateline::wire
