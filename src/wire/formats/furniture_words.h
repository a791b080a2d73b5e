// What news sites write around their stories, in the languages that pages come in: the words behind
// page_furniture.h and page_kind.h. Data and nothing else; adding a language is adding words.
//
// All take text::match_key of a line or of its beginning. Pure; any thread.
#pragma once

#include <string_view>

namespace dateline::wire {

bool ends_a_story(std::string_view key);  // "most read", "commentaires", "impressum": a whole line
bool opens_a_box(std::string_view key);   // "related stories", "lesen sie auch": a whole line, or its head
bool interrupts(std::string_view key);    // "share", "anzeige", "tout accepter": a whole line
bool begins_interruption(std::string_view key);  // "also read: …", "temps de lecture …"
bool promises(std::string_view key);             // "… in your inbox", "abonnez-vous …": anywhere in the line
int consents(std::string_view key);              // how many phrases of a consent wall it has
bool is_menu_word(std::string_view key);         // "home", "se connecter": a whole line
bool reserves_rights(std::string_view key);      // "all rights reserved": anywhere

// What a page is instead of an article; whole lines but for the first two, which headlines contain.
bool says_missing(std::string_view key);
bool says_search(std::string_view key);
bool says_login(std::string_view key);  // its beginning
bool asks_password(std::string_view key);
bool offers_product(std::string_view key);
bool offers_job(std::string_view key);

}  // namespace dateline::wire
