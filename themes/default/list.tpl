{{%AUTOESCAPE context="HTML"}}
<main id="main" class="list" lang="{{LANG}}" dir="{{DIR}}">
<header><h1>{{NAME}}</h1><p><a class="feed" href="{{FEED}}">RSS</a></p></header>
{{#STORIES}}<ul class="newest"{{#LIVE}} data-live=""{{/LIVE}}>{{>ENTRY}}</ul>{{/STORIES}}
{{#OLDER}}<section class="older"><h2>{{t_earlier}}</h2><ul>{{>ENTRY}}</ul></section>{{/OLDER}}
{{#EMPTY}}<p class="empty">{{t_nothing_yet}}</p>{{/EMPTY}}
