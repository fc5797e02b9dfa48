<?php

declare( strict_types = 1 );

namespace Passerelle\Events;

// An activity is printed by its event, from the attributes of both.
