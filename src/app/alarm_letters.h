// What an alarm's dispatch says: to a person by mail, to a program by webhook. Pure.
#pragma once

#include "archive/alarms.h"
#include "http/mail.h"
#include "http/post.h"
#include "settings/settings.h"

namespace dateline::app {

// From [mail] from, or else the address of [contact]; empty where neither is set.
http::Mail mail_of(const archive::Dispatch& dispatch, const Settings& settings);

// {"kind", "source", "about", "text", "at", "over", "site"}; signed where [alarm] webhook_secret is set.
http::Post post_of(const archive::Dispatch& dispatch, const Settings& settings);

}  // namespace dateline::app
